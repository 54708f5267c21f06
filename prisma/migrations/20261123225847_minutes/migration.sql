-- CreateTable
CREATE TABLE "MinutesDraft" (
    "boardId" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedBy" TEXT NOT NULL,

    CONSTRAINT "MinutesDraft_pkey" PRIMARY KEY ("boardId")
);

-- AddForeignKey
ALTER TABLE "MinutesDraft" ADD CONSTRAINT "MinutesDraft_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE CASCADE ON UPDATE CASCADE;
