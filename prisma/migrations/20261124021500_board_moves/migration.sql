-- AlterTable
ALTER TABLE "Board" ADD COLUMN     "moves" INTEGER;

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "seenMoves" INTEGER;
