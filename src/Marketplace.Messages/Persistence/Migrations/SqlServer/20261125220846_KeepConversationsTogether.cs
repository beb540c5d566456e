using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Messages.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class KeepConversationsTogether : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_Messages",
                schema: "messages",
                table: "Messages");

            migrationBuilder.DropIndex(
                name: "IX_Messages_OrderId_Position",
                schema: "messages",
                table: "Messages");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Messages",
                schema: "messages",
                table: "Messages",
                columns: new[] { "OrderId", "Position" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_Messages",
                schema: "messages",
                table: "Messages");

            migrationBuilder.AddPrimaryKey(
                name: "PK_Messages",
                schema: "messages",
                table: "Messages",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_OrderId_Position",
                schema: "messages",
                table: "Messages",
                columns: new[] { "OrderId", "Position" },
                unique: true);
        }
    }
}
