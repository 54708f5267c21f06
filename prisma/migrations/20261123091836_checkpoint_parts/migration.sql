-- CreateTable
CREATE TABLE "BoardCheckpointPart" (
    "boardId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "BoardCheckpointPart_pkey" PRIMARY KEY ("boardId","version","place")
);

-- CreateTable
CREATE TABLE "BoardQuarantine" (
    "id" BIGSERIAL NOT NULL,
    "boardId" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "personId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "movedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BoardQuarantine_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "BoardQuarantine_boardId_idx" ON "BoardQuarantine"("boardId");

-- AddForeignKey
ALTER TABLE "BoardCheckpointPart" ADD CONSTRAINT "BoardCheckpointPart_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "BoardCheckpoint"("boardId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardQuarantine" ADD CONSTRAINT "BoardQuarantine_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Checkpoints that were one piece become checkpoints of one part.
ALTER TABLE "BoardCheckpoint" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "BoardCheckpoint" ALTER COLUMN "version" DROP DEFAULT;
INSERT INTO "BoardCheckpointPart" ("boardId", "version", "place", "bytes")
SELECT "boardId", "version", 0, "bytes" FROM "BoardCheckpoint";
ALTER TABLE "BoardCheckpoint" DROP COLUMN "bytes";
