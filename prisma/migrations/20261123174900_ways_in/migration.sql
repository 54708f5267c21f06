-- AlterTable
ALTER TABLE "Board" ADD COLUMN     "hasLobby" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "hasPseudonyms" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "pseudonym" TEXT;

-- AlterTable
ALTER TABLE "ShareLink" ADD COLUMN     "isRecovery" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "maxUses" INTEGER,
ADD COLUMN     "passphrase" BYTEA;

-- CreateTable
CREATE TABLE "Knock" (
    "boardId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "linkId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Knock_pkey" PRIMARY KEY ("boardId","personId")
);

-- CreateIndex
CREATE INDEX "Knock_personId_idx" ON "Knock"("personId");

-- CreateIndex
CREATE INDEX "Knock_linkId_idx" ON "Knock"("linkId");

-- AddForeignKey
ALTER TABLE "Knock" ADD CONSTRAINT "Knock_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Knock" ADD CONSTRAINT "Knock_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Knock" ADD CONSTRAINT "Knock_linkId_fkey" FOREIGN KEY ("linkId") REFERENCES "ShareLink"("id") ON DELETE CASCADE ON UPDATE CASCADE;
