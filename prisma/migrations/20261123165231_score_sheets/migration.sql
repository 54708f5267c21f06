-- AlterTable
ALTER TABLE "Board" ADD COLUMN     "scoreAudience" TEXT NOT NULL DEFAULT 'off';

-- CreateTable
CREATE TABLE "ScoreSheet" (
    "boardId" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "points" JSONB NOT NULL,
    "reservation" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ScoreSheet_pkey" PRIMARY KEY ("boardId","actorId")
);

-- AddForeignKey
ALTER TABLE "ScoreSheet" ADD CONSTRAINT "ScoreSheet_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE CASCADE ON UPDATE CASCADE;
