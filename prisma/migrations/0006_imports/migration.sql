-- Lists that are brought in, row by row. The rows keep what was written until their import is forgotten.
CREATE TABLE "imports" (
  "id" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "by_id" UUID NOT NULL,
  "source" TEXT NOT NULL,
  "head" TEXT[] NOT NULL,
  "columns" TEXT[] NOT NULL,
  "options" JSONB NOT NULL,
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "started_at" TIMESTAMPTZ(3),
  "ended_at" TIMESTAMPTZ(3),
  CONSTRAINT "imports_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "imports_kind" CHECK ("kind" IN ('people', 'candidates'))
);
CREATE INDEX "imports_by_id_idx" ON "imports"("by_id");
CREATE TABLE "import_rows" (
  "id" UUID NOT NULL,
  "import_id" UUID NOT NULL,
  "line" INTEGER NOT NULL,
  "cells" TEXT[] NOT NULL,
  "state" TEXT NOT NULL DEFAULT 'waiting',
  "problems" JSONB NOT NULL DEFAULT '[]',
  "made_id" UUID,
  CONSTRAINT "import_rows_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "import_rows_state" CHECK ("state" IN ('waiting', 'done', 'left-out', 'failed'))
);
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_fkey"
  FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE UNIQUE INDEX "import_rows_import_id_line_key" ON "import_rows"("import_id", "line");
CREATE INDEX "import_rows_import_id_state_idx" ON "import_rows"("import_id", "state");
