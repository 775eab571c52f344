-- Whoever is to book and finds nothing open waits for the owner, and has since it was found: in lists too.
UPDATE "standings" s
   SET "waits_for" = 'owner', "waits_for_person_ids" = ARRAY[a."owner_id"], "since_at" = s."nothing_open_at"
  FROM "applications" a
 WHERE a."id" = s."application_id" AND s."step_kind" = 'candidate-books' AND s."nothing_open_at" IS NOT NULL;
