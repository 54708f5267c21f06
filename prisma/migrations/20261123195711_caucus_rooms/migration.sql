-- AlterTable
ALTER TABLE "Board" ADD COLUMN     "lastRoom" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "CaucusRoom" (
    "boardId" TEXT NOT NULL,
    "plenaryId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "hue" INTEGER NOT NULL,
    "isOpenToFacilitators" BOOLEAN NOT NULL,
    "openedBy" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CaucusRoom_pkey" PRIMARY KEY ("boardId")
);

-- CreateTable
CREATE TABLE "RoomRequest" (
    "id" TEXT NOT NULL,
    "plenaryId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "people" TEXT[],
    "isOpenToFacilitators" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RoomRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CaucusRoom_plenaryId_number_key" ON "CaucusRoom"("plenaryId", "number");

-- CreateIndex
CREATE INDEX "RoomRequest_plenaryId_at_idx" ON "RoomRequest"("plenaryId", "at");

-- CreateIndex
CREATE INDEX "RoomRequest_byId_idx" ON "RoomRequest"("byId");

-- AddForeignKey
ALTER TABLE "CaucusRoom" ADD CONSTRAINT "CaucusRoom_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaucusRoom" ADD CONSTRAINT "CaucusRoom_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomRequest" ADD CONSTRAINT "RoomRequest_plenaryId_fkey" FOREIGN KEY ("plenaryId") REFERENCES "Board"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomRequest" ADD CONSTRAINT "RoomRequest_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
