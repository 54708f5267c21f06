-- AlterTable
ALTER TABLE "DelegationNote" DROP CONSTRAINT "DelegationNote_pkey",
ADD CONSTRAINT "DelegationNote_pkey" PRIMARY KEY ("boardId", "actorId", "sealedWith");
