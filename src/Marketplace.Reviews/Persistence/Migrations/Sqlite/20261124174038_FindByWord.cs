using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Reviews.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FindByWord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReviewWords_ReviewId",
                table: "ReviewWords");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewWords_ReviewId_SellerId_Word",
                table: "ReviewWords",
                columns: new[] { "ReviewId", "SellerId", "Word" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReviewWords_ReviewId_SellerId_Word",
                table: "ReviewWords");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewWords_ReviewId",
                table: "ReviewWords",
                column: "ReviewId");
        }
    }
}
