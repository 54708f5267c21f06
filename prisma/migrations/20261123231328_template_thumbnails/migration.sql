-- AlterTable
ALTER TABLE "Template" ADD COLUMN     "darkThumbnail" TEXT,
ADD COLUMN     "lightThumbnail" TEXT;
