-- Whom to tell when somebody owes what a candidate waits for.
ALTER TABLE "persons" ADD COLUMN "manager_id" UUID;
ALTER TABLE "persons" ADD CONSTRAINT "persons_manager_id_fkey"
  FOREIGN KEY ("manager_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "persons" ADD CONSTRAINT "persons_manager_is_somebody_else" CHECK ("manager_id" <> "id");
CREATE INDEX "persons_manager_id_idx" ON "persons"("manager_id");
