-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "boardId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" TEXT NOT NULL,
    "byName" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "facts" JSONB NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AuditEntry_boardId_id_idx" ON "AuditEntry"("boardId", "id");

-- Only added to: a change is refused, and so is taking an entry away while its board stands.
CREATE FUNCTION "keepAuditEntry"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM "Board" WHERE "id" = OLD."boardId") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The audit is only added to.';
END $$;

CREATE TRIGGER "keepAuditEntry" BEFORE UPDATE OR DELETE ON "AuditEntry"
FOR EACH ROW EXECUTE FUNCTION "keepAuditEntry"();

-- A board's entries go with it, whoever deletes it.
CREATE FUNCTION "dropAuditOfBoard"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "AuditEntry" WHERE "boardId" = OLD."id";
  RETURN NULL;
END $$;

CREATE TRIGGER "dropAuditOfBoard" AFTER DELETE ON "Board"
FOR EACH ROW EXECUTE FUNCTION "dropAuditOfBoard"();
