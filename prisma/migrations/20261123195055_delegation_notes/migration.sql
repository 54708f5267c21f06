-- CreateTable
CREATE TABLE "DelegationNote" (
    "boardId" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "box" BYTEA NOT NULL,
    "sealedWith" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedBy" TEXT NOT NULL,

    CONSTRAINT "DelegationNote_pkey" PRIMARY KEY ("boardId","actorId")
);

-- AddForeignKey
ALTER TABLE "DelegationNote" ADD CONSTRAINT "DelegationNote_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE CASCADE ON UPDATE CASCADE;
