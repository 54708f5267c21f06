-- CreateTable
CREATE TABLE "BoardSession" (
    "boardId" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BoardSession_pkey" PRIMARY KEY ("boardId")
);

-- AddForeignKey
ALTER TABLE "BoardSession" ADD CONSTRAINT "BoardSession_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE CASCADE ON UPDATE CASCADE;
