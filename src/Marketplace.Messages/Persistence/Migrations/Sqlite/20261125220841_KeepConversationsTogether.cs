using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Messages.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeepConversationsTogether : Migration
    {
        private const string Triggers =
            """
            CREATE TRIGGER "MessagesStayUnchanged" BEFORE UPDATE ON "Messages" BEGIN SELECT RAISE(ABORT, 'Messages are never changed.'); END;
            CREATE TRIGGER "MessagesStay" BEFORE DELETE ON "Messages" BEGIN SELECT RAISE(ABORT, 'Messages are never deleted.'); END;
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand: a table rebuilt by itself would lose its triggers.
            migrationBuilder.CreateTable(
                name: "MessagesTogether",
                columns: table => new
                {
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SentAt = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => new { x.OrderId, x.Position });
                    table.ForeignKey(
                        name: "FK_Messages_Conversations_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Conversations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.Sql(
                """
                INSERT INTO "MessagesTogether" ("OrderId", "Position", "Id", "From", "FromName", "Text", "SentAt", "Key")
                SELECT "OrderId", "Position", "Id", "From", "FromName", "Text", "SentAt", "Key" FROM "Messages" ORDER BY "OrderId", "Position";
                """);

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.RenameTable(
                name: "MessagesTogether",
                newName: "Messages");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_OrderId_From_Key",
                table: "Messages",
                columns: new[] { "OrderId", "From", "Key" },
                unique: true);

            migrationBuilder.Sql(Triggers);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "MessagesById",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SentAt = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Messages_Conversations_OrderId",
                        column: x => x.OrderId,
                        principalTable: "Conversations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.Sql(
                """
                INSERT INTO "MessagesById" ("Id", "OrderId", "Position", "From", "FromName", "Text", "SentAt", "Key")
                SELECT "Id", "OrderId", "Position", "From", "FromName", "Text", "SentAt", "Key" FROM "Messages" ORDER BY "Id";
                """);

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.RenameTable(
                name: "MessagesById",
                newName: "Messages");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_OrderId_From_Key",
                table: "Messages",
                columns: new[] { "OrderId", "From", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Messages_OrderId_Position",
                table: "Messages",
                columns: new[] { "OrderId", "Position" },
                unique: true);

            migrationBuilder.Sql(Triggers);
        }
    }
}
