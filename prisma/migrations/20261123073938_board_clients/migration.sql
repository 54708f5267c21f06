-- CreateTable
CREATE TABLE "BoardClient" (
    "boardId" TEXT NOT NULL,
    "clientId" BIGINT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "BoardClient_pkey" PRIMARY KEY ("boardId","clientId")
);

-- AddForeignKey
ALTER TABLE "BoardClient" ADD CONSTRAINT "BoardClient_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE CASCADE ON UPDATE CASCADE;
