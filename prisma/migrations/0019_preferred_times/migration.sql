-- The weekdays (1 Monday to 7 Sunday) and times of day that a candidate said suit them best, in their own zone.
ALTER TABLE "persons"
  ADD COLUMN "preferred_weekdays" INTEGER[] NOT NULL DEFAULT '{}',
  ADD COLUMN "preferred_parts_of_day" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "persons" ADD CONSTRAINT "persons_preferred_weekdays" CHECK (
  "preferred_weekdays" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);
ALTER TABLE "persons" ADD CONSTRAINT "persons_preferred_parts_of_day" CHECK (
  "preferred_parts_of_day" <@ ARRAY['morning', 'afternoon', 'evening']);
