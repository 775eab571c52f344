-- Search by name: accents folded, so that "Zizek" finds "Žižek", and letters of other scripts as Latin ones, since
-- trigrams know ASCII alone where the database's character type is C. The same table for what is kept and for what
-- is asked, so it need not be a transliteration that anybody would print.
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE FUNCTION fold_name(value TEXT) RETURNS TEXT
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN translate(
    lower(unaccent('unaccent'::regdictionary, value)),
    -- Arabic and Persian, Hebrew, Cyrillic, Greek; a hyphen parts words; the last ones, apostrophes and the
    -- marks above and below letters, go.
    'اأإآٱبتثجحخدذرزسشصضطظعغفقكلمنهةوؤيىئپچژگکیאבגדהוזחטיכךלמםנןסעפףצץקרשתабвгдежзийклмнопрстуфхцчшщыэюяёіїєґαβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ-' ||
      U&'\0027\2019\0621\0640\044A\044C\064B\064C\064D\064E\064F\0650\0651\0652\05B0\05B1\05B2\05B3\05B4\05B5\05B6\05B7\05B8\05B9\05BA\05BB\05BC',
    'aaaaabttjhkddrzsssdtzagfqklmnhhwwyyypczgkyabgdhvzhtykklmmnnsappccqrstabvgdezziyklmnoprstufhccssyeuaeiiegabgdezhtiklmnxoprsstyfxpoaehioyo '
  );

ALTER TABLE "persons" ADD COLUMN "name_folded" TEXT GENERATED ALWAYS AS (fold_name("name")) STORED;
ALTER TABLE "jobs" ADD COLUMN "title_folded" TEXT GENERATED ALWAYS AS (fold_name("title")) STORED;
CREATE INDEX "persons_name_folded_trigram" ON "persons" USING gin ("name_folded" gin_trgm_ops);
CREATE INDEX "persons_email_trigram" ON "persons" USING gin (("email"::text) gin_trgm_ops);
CREATE INDEX "jobs_title_folded_trigram" ON "jobs" USING gin ("title_folded" gin_trgm_ops);
