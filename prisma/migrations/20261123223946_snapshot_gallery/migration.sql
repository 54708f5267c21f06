-- DropIndex
DROP INDEX "Snapshot_boardId_savedAt_idx";

-- AlterTable
ALTER TABLE "Board" ADD COLUMN     "snapshotDays" INTEGER DEFAULT 30,
ADD COLUMN     "snapshotDueAt" TIMESTAMPTZ(3),
ADD COLUMN     "snapshotMinutes" INTEGER NOT NULL DEFAULT 15;

-- AlterTable
ALTER TABLE "Snapshot" ADD COLUMN     "comments" JSONB,
ADD COLUMN     "darkThumbnail" TEXT,
ADD COLUMN     "isPinned" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "lightThumbnail" TEXT,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "stage" TEXT,
ALTER COLUMN "savedBy" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "Board_changedAt_idx" ON "Board"("changedAt");

-- CreateIndex
CREATE INDEX "Snapshot_boardId_savedAt_id_idx" ON "Snapshot"("boardId", "savedAt" DESC, "id");
