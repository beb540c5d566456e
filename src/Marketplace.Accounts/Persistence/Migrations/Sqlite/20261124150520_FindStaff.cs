using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Accounts.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FindStaff : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Accounts_Role",
                table: "Accounts");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_Staff",
                table: "Accounts",
                column: "NormalizedUserName",
                filter: "[Role] <> 'None'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Accounts_Staff",
                table: "Accounts");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_Role",
                table: "Accounts",
                column: "Role");
        }
    }
}
