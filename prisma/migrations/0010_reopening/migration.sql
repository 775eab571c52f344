-- An application that was closed because nobody replied: until then its candidate may open it again.
ALTER TABLE "applications" ADD COLUMN "reopen_until_at" TIMESTAMPTZ(3);
