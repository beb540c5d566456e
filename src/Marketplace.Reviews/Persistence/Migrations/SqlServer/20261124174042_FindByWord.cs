using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Reviews.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class FindByWord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReviewWords_ReviewId",
                schema: "reviews",
                table: "ReviewWords");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewWords_ReviewId_SellerId_Word",
                schema: "reviews",
                table: "ReviewWords",
                columns: new[] { "ReviewId", "SellerId", "Word" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReviewWords_ReviewId_SellerId_Word",
                schema: "reviews",
                table: "ReviewWords");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewWords_ReviewId",
                schema: "reviews",
                table: "ReviewWords",
                column: "ReviewId");
        }
    }
}
