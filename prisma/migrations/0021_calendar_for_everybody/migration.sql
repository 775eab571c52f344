-- Calendars are what bookings lock. A row that is made on the way would be locked after those with larger ids, or
-- keep others waiting before it is committed: so everybody has one from the start.
CREATE FUNCTION "lay_calendars"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "calendars" ("person_id", "version")
    SELECT "id", 0 FROM "made" ORDER BY "id" ON CONFLICT ("person_id") DO NOTHING;
  RETURN NULL;
END
$$;
CREATE TRIGGER "persons_inserted" AFTER INSERT ON "persons" REFERENCING NEW TABLE AS "made"
  FOR EACH STATEMENT EXECUTE FUNCTION "lay_calendars"();

INSERT INTO "calendars" ("person_id", "version")
  SELECT "id", 0 FROM "persons" ORDER BY "id" ON CONFLICT ("person_id") DO NOTHING;
