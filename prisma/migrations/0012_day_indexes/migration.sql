-- What days and lists ask for among a hundred thousand applications that ended.
CREATE INDEX "standings_wrote_at" ON "standings" ("wrote_at") WHERE "wrote_at" IS NOT NULL;
CREATE INDEX "applications_untold" ON "applications" ("decided_at") WHERE "status" = 'rejected' AND "told_at" IS NULL;
CREATE INDEX "applications_tagged" ON "applications" ("id") WHERE "tags" <> '{}';
