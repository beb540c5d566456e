using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Orders.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FindByWord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_OrderWords_OrderId_PersonId_Side_Word",
                table: "OrderWords",
                columns: new[] { "OrderId", "PersonId", "Side", "Word" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OrderWords_OrderId_PersonId_Side_Word",
                table: "OrderWords");
        }
    }
}
