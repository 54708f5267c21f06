-- CreateTable
CREATE TABLE "SealedRound" (
    "id" TEXT NOT NULL,
    "boardId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "proposals" JSONB NOT NULL,
    "parties" JSONB NOT NULL,
    "openedBy" TEXT NOT NULL,
    "openedByName" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "entryId" TEXT NOT NULL,
    "sealedWith" TEXT NOT NULL,

    CONSTRAINT "SealedRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SealedBallot" (
    "roundId" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "box" BYTEA,

    CONSTRAINT "SealedBallot_pkey" PRIMARY KEY ("roundId","actorId")
);

-- CreateIndex
CREATE INDEX "SealedRound_state_endsAt_idx" ON "SealedRound"("state", "endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "SealedRound_boardId_number_key" ON "SealedRound"("boardId", "number");

-- AddForeignKey
ALTER TABLE "SealedRound" ADD CONSTRAINT "SealedRound_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealedBallot" ADD CONSTRAINT "SealedBallot_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "SealedRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;
