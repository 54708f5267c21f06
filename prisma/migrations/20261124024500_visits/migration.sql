-- CreateTable
CREATE TABLE "Visit" (
    "boardId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("boardId","personId","since")
);

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board"("id") ON DELETE CASCADE ON UPDATE CASCADE;
