-- Limits in minutes beside those in interviews; a place's hold until somebody has their own.
ALTER TABLE "persons" ADD COLUMN "daily_limit_minutes" INTEGER, ADD COLUMN "weekly_limit_minutes" INTEGER;
ALTER TABLE "places" ADD COLUMN "daily_limit_minutes" INTEGER, ADD COLUMN "weekly_limit_minutes" INTEGER;
ALTER TABLE "persons" ADD CONSTRAINT "persons_limit_minutes" CHECK (
  "daily_limit_minutes" BETWEEN 0 AND 1440 AND "weekly_limit_minutes" BETWEEN 0 AND 10080
);
ALTER TABLE "places" ADD CONSTRAINT "places_limit_minutes" CHECK (
  "daily_limit_minutes" BETWEEN 0 AND 1440 AND "weekly_limit_minutes" BETWEEN 0 AND 10080
);

CREATE TRIGGER "persons_limit_minutes_updated" AFTER UPDATE OF "daily_limit_minutes", "weekly_limit_minutes"
  ON "persons" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
  EXECUTE FUNCTION "raise_version_of_person"();
CREATE TRIGGER "places_limit_minutes_updated" BEFORE UPDATE OF "daily_limit_minutes", "weekly_limit_minutes"
  ON "places" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*)
  EXECUTE FUNCTION "raise_version_of_place"();

-- The file or list that a day off came from: reading it again replaces those days alone. Null: written by hand.
ALTER TABLE "special_dates" ADD COLUMN "source" TEXT;

-- A place's holidays are looked at before they are taken over, as other lists are.
ALTER TABLE "imports" DROP CONSTRAINT "imports_kind";
ALTER TABLE "imports" ADD CONSTRAINT "imports_kind" CHECK ("kind" IN ('people', 'candidates', 'holidays'));
