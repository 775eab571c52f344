-- What a list of a hundred thousand is sorted by, with the id that decides between equals. What has none comes last
-- whichever way it is sorted, so that one index does not serve both ways.
CREATE INDEX "standings_since" ON "standings" ("since_at", "application_id");
CREATE INDEX "standings_since_down" ON "standings" ("since_at" DESC NULLS LAST, "application_id" DESC);
CREATE INDEX "standings_next" ON "standings" ("next_interview_at", "application_id");
CREATE INDEX "standings_next_down" ON "standings" ("next_interview_at" DESC NULLS LAST, "application_id" DESC);
CREATE INDEX "standings_stage" ON "standings" ("stage_position", "application_id");
CREATE INDEX "standings_stage_down" ON "standings" ("stage_position" DESC NULLS LAST, "application_id" DESC);
CREATE INDEX "applications_answer" ON "applications" ("answer_by_date", "id");
CREATE INDEX "jobs_title" ON "jobs" ("title");
