-- What is known of somebody's time is kept by processes under a version; whatever changes it raises the version.
ALTER TABLE "places" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;

-- Calendars are locked in order of person here too, as bookings do. A person who is being deleted gets no row.
CREATE FUNCTION "raise_calendar_versions_of"("people" UUID[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "calendars" ("person_id", "version")
    SELECT "id", 0 FROM "persons" WHERE "id" = ANY("people") ORDER BY "id"
    ON CONFLICT ("person_id") DO NOTHING;
  PERFORM 1 FROM "calendars" WHERE "person_id" = ANY("people") ORDER BY "person_id" FOR NO KEY UPDATE;
  UPDATE "calendars" SET "version" = "version" + 1 WHERE "person_id" = ANY("people");
END
$$;

CREATE FUNCTION "raise_calendar_versions"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "raise_calendar_versions_of"(ARRAY(SELECT DISTINCT "person_id" FROM "changed"));
  RETURN NULL;
END
$$;

CREATE FUNCTION "raise_versions_of_hours"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "raise_calendar_versions_of"(
    ARRAY(SELECT DISTINCT "person_id" FROM "changed" WHERE "person_id" IS NOT NULL)
  );
  PERFORM 1 FROM "places" WHERE "id" IN (SELECT "place_id" FROM "changed") ORDER BY "id" FOR NO KEY UPDATE;
  UPDATE "places" SET "version" = "version" + 1 WHERE "id" IN (SELECT "place_id" FROM "changed");
  RETURN NULL;
END
$$;

CREATE FUNCTION "raise_version_of_person"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "raise_calendar_versions_of"(ARRAY[NEW."id"]);
  RETURN NULL;
END
$$;

CREATE FUNCTION "raise_version_of_place"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."version" := OLD."version" + 1;
  RETURN NEW;
END
$$;

CREATE TRIGGER "occupancies_inserted" AFTER INSERT ON "occupancies" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_calendar_versions"();
CREATE TRIGGER "occupancies_deleted" AFTER DELETE ON "occupancies" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_calendar_versions"();
CREATE TRIGGER "occupancies_updated_from" AFTER UPDATE ON "occupancies" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_calendar_versions"();
CREATE TRIGGER "occupancies_updated_to" AFTER UPDATE ON "occupancies" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_calendar_versions"();

CREATE TRIGGER "busy_intervals_inserted" AFTER INSERT ON "busy_intervals" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_calendar_versions"();
CREATE TRIGGER "busy_intervals_deleted" AFTER DELETE ON "busy_intervals" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_calendar_versions"();
CREATE TRIGGER "busy_intervals_updated_from" AFTER UPDATE ON "busy_intervals" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_calendar_versions"();
CREATE TRIGGER "busy_intervals_updated_to" AFTER UPDATE ON "busy_intervals" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_calendar_versions"();

CREATE TRIGGER "weekly_hours_inserted" AFTER INSERT ON "weekly_hours" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_versions_of_hours"();
CREATE TRIGGER "weekly_hours_deleted" AFTER DELETE ON "weekly_hours" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_versions_of_hours"();
CREATE TRIGGER "weekly_hours_updated_from" AFTER UPDATE ON "weekly_hours" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_versions_of_hours"();
CREATE TRIGGER "weekly_hours_updated_to" AFTER UPDATE ON "weekly_hours" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_versions_of_hours"();

CREATE TRIGGER "special_dates_inserted" AFTER INSERT ON "special_dates" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_versions_of_hours"();
CREATE TRIGGER "special_dates_deleted" AFTER DELETE ON "special_dates" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_versions_of_hours"();
CREATE TRIGGER "special_dates_updated_from" AFTER UPDATE ON "special_dates" REFERENCING OLD TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_versions_of_hours"();
CREATE TRIGGER "special_dates_updated_to" AFTER UPDATE ON "special_dates" REFERENCING NEW TABLE AS "changed"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_versions_of_hours"();

CREATE TRIGGER "persons_time_updated" AFTER UPDATE OF "time_zone", "place_id", "notice_minutes",
  "buffer_before_minutes", "buffer_after_minutes", "daily_limit", "weekly_limit", "paused_until_at", "own_hours"
  ON "persons" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
  EXECUTE FUNCTION "raise_version_of_person"();

CREATE TRIGGER "places_time_updated" BEFORE UPDATE OF "time_zone", "notice_minutes", "buffer_before_minutes",
  "buffer_after_minutes", "daily_limit", "weekly_limit"
  ON "places" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
  EXECUTE FUNCTION "raise_version_of_place"();
