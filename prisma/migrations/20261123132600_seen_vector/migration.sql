-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "seenVector" BYTEA;
