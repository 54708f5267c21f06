-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "actorId" TEXT;

-- AlterTable
ALTER TABLE "ShareLink" ADD COLUMN     "actorId" TEXT;
