-- AlterTable
ALTER TABLE "Board" ADD COLUMN     "snapshotUpTo" TIMESTAMPTZ(3);
