-- AlterTable
ALTER TABLE "Board" ADD COLUMN     "trashedAt" TIMESTAMPTZ(3),
ADD COLUMN     "trashedBy" TEXT;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "archivedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "BoardThumbnail" (
    "boardId" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "svg" TEXT NOT NULL,

    CONSTRAINT "BoardThumbnail_pkey" PRIMARY KEY ("boardId","theme")
);

-- CreateTable
CREATE TABLE "Template" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "isShared" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" BYTEA NOT NULL,
    "counts" JSONB NOT NULL,
    "agenda" JSONB NOT NULL,
    "scores" JSONB NOT NULL,

    CONSTRAINT "Template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Template_byId_idx" ON "Template"("byId");

-- CreateIndex
CREATE INDEX "Board_trashedAt_idx" ON "Board"("trashedAt");

-- AddForeignKey
ALTER TABLE "BoardThumbnail" ADD CONSTRAINT "BoardThumbnail_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Template" ADD CONSTRAINT "Template_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
