-- Two rows that were one human: the one that went points at the one that stayed, and its address still finds them.
ALTER TABLE "persons" ADD COLUMN "merged_into_id" UUID;
ALTER TABLE "persons" ADD COLUMN "merged_at" TIMESTAMPTZ(3);
ALTER TABLE "persons" ADD CONSTRAINT "persons_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "persons"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "persons_merged_into_id_idx" ON "persons"("merged_into_id");
-- Telephone numbers are written in many ways; their last nine digits are compared.
CREATE INDEX "persons_phone_digits" ON "persons" (right(regexp_replace("phone", '\D', '', 'g'), 9)) WHERE "phone" IS NOT NULL;
CREATE TABLE "person_addresses" (
  "email" CITEXT NOT NULL,
  "person_id" UUID NOT NULL,
  CONSTRAINT "person_addresses_pkey" PRIMARY KEY ("email")
);
ALTER TABLE "person_addresses" ADD CONSTRAINT "person_addresses_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "person_addresses_person_id_idx" ON "person_addresses"("person_id");
CREATE INDEX "files_sha256_idx" ON "files"("sha256");
