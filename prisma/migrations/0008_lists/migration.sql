-- Lists that somebody wants to see again: the filters as their address says them.
CREATE TABLE "saved_views" (
  "id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "name" TEXT NOT NULL,
  "query" TEXT NOT NULL,
  "shared" BOOLEAN NOT NULL DEFAULT false,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "saved_views_person_id_idx" ON "saved_views"("person_id");
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "persons"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the list is sorted by.
CREATE INDEX "applications_received_at_id_idx" ON "applications"("received_at", "id");
CREATE INDEX "applications_answer_by_date_idx" ON "applications"("answer_by_date");
CREATE INDEX "applications_status_received_at_idx" ON "applications"("status", "received_at");
CREATE INDEX "persons_name_idx" ON "persons"("name");
CREATE INDEX "persons_time_zone_idx" ON "persons"("time_zone");
