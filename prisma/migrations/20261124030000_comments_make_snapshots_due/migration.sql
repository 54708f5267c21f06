-- AlterTable
ALTER TABLE "Board" ADD COLUMN     "commentedAt" TIMESTAMPTZ(3);
