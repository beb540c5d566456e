using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Accounts.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "accounts");

            migrationBuilder.CreateTable(
                name: "Accounts",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Language = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    TimeZone = table.Column<string>(type: "nvarchar(63)", maxLength: 63, nullable: false),
                    BrowserTimeZone = table.Column<string>(type: "nvarchar(63)", maxLength: 63, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    UnconfirmedSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    NewEmail = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    PhoneSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EmailSince = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SuspendedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClosingAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsClosingReminded = table.Column<bool>(type: "bit", nullable: false),
                    ClosingChanges = table.Column<long>(type: "bigint", nullable: false),
                    SuspensionChanges = table.Column<long>(type: "bigint", nullable: false),
                    RegistrationMailedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ResetMailedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ChangeMailedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UserName = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SecurityStamp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    PhoneNumber = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Administration",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Administrators = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Administration", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Authenticators",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    ProtectedKey = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    LastStep = table.Column<long>(type: "bigint", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Authenticators", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ClosedNames",
                schema: "accounts",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "nvarchar(44)", maxLength: 44, nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosedNames", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "ContactKeys",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Protected = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataFiles",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    FileId = table.Column<long>(type: "bigint", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    ReadyAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    TakenAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FriendlyName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Xml = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeviceUses",
                schema: "accounts",
                columns: table => new
                {
                    DeviceHash = table.Column<string>(type: "nvarchar(44)", maxLength: 44, nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    SignedInAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeviceUses", x => new { x.DeviceHash, x.AccountId });
                });

            migrationBuilder.CreateTable(
                name: "FormerContacts",
                schema: "accounts",
                columns: table => new
                {
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(44)", maxLength: 44, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LeftAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerContacts", x => new { x.AccountId, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                schema: "accounts",
                columns: table => new
                {
                    EventId = table.Column<long>(type: "bigint", nullable: false),
                    Handler = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    HandledAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => new { x.EventId, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "JobLeases",
                schema: "accounts",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    EventId = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Handler = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Payload = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    TraceParent = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    OccurredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Claim = table.Column<long>(type: "bigint", nullable: false),
                    ParkedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Error = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Passkeys",
                schema: "accounts",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "varbinary(900)", maxLength: 900, nullable: false),
                    UserId = table.Column<long>(type: "bigint", nullable: false),
                    Data = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passkeys", x => x.CredentialId);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryCodes",
                schema: "accounts",
                columns: table => new
                {
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryCodes", x => new { x.AccountId, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "ReservedNames",
                schema: "accounts",
                columns: table => new
                {
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReservedNames", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    KeyHash = table.Column<string>(type: "nvarchar(44)", maxLength: 44, nullable: false),
                    Stamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Browser = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Platform = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WithPasskey = table.Column<bool>(type: "bit", nullable: false),
                    BeganAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SharedDevices",
                schema: "accounts",
                columns: table => new
                {
                    LowId = table.Column<long>(type: "bigint", nullable: false),
                    HighId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharedDevices", x => new { x.LowId, x.HighId });
                });

            migrationBuilder.CreateTable(
                name: "ShopPictures",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    ShopId = table.Column<long>(type: "bigint", nullable: false),
                    IsBanner = table.Column<bool>(type: "bit", nullable: false),
                    Large = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Small = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShopPictures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Shops",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    SpellingKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LookKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Slug = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LogoId = table.Column<long>(type: "bigint", nullable: true),
                    BannerId = table.Column<long>(type: "bigint", nullable: true),
                    ContactPolicy = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    DeliveryPolicy = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ReturnsPolicy = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Shops", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SignInTries",
                schema: "accounts",
                columns: table => new
                {
                    AddressHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Failed = table.Column<int>(type: "int", nullable: false),
                    LockedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInTries", x => x.AddressHash);
                });

            migrationBuilder.CreateTable(
                name: "Suspensions",
                schema: "accounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    AccountId = table.Column<long>(type: "bigint", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    HasShop = table.Column<bool>(type: "bit", nullable: false),
                    Rule = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<long>(type: "bigint", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    AppealedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Appeal = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    DecidedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Priority = table.Column<int>(type: "int", nullable: false),
                    QueuedAs = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClaimedById = table.Column<long>(type: "bigint", nullable: true),
                    ClaimedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Suspensions", x => x.Id);
                });

            migrationBuilder.InsertData(
                schema: "accounts",
                table: "Administration",
                columns: new[] { "Id", "Administrators" },
                values: new object[] { 1, 0 });

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_ClosingAt",
                schema: "accounts",
                table: "Accounts",
                column: "ClosingAt",
                filter: "[ClosingAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_NormalizedEmail",
                schema: "accounts",
                table: "Accounts",
                column: "NormalizedEmail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_NormalizedUserName",
                schema: "accounts",
                table: "Accounts",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_Staff",
                schema: "accounts",
                table: "Accounts",
                column: "NormalizedUserName",
                filter: "[Role] <> 'None'");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_UnconfirmedSince",
                schema: "accounts",
                table: "Accounts",
                column: "UnconfirmedSince",
                filter: "[UnconfirmedSince] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ClosedNames_Until",
                schema: "accounts",
                table: "ClosedNames",
                column: "Until");

            migrationBuilder.CreateIndex(
                name: "IX_DataFiles_DueAt",
                schema: "accounts",
                table: "DataFiles",
                column: "DueAt",
                filter: "[DueAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DataFiles_ExpiresAt",
                schema: "accounts",
                table: "DataFiles",
                column: "ExpiresAt",
                filter: "[ExpiresAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DeviceUses_AccountId",
                schema: "accounts",
                table: "DeviceUses",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_DeviceUses_SignedInAt",
                schema: "accounts",
                table: "DeviceUses",
                column: "SignedInAt");

            migrationBuilder.CreateIndex(
                name: "IX_FormerContacts_LeftAt",
                schema: "accounts",
                table: "FormerContacts",
                column: "LeftAt");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_HandledAt",
                schema: "accounts",
                table: "Inbox",
                column: "HandledAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt",
                schema: "accounts",
                table: "Outbox",
                column: "DueAt",
                filter: "[DueAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ParkedAt",
                schema: "accounts",
                table: "Outbox",
                column: "ParkedAt",
                filter: "[ParkedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Passkeys_UserId",
                schema: "accounts",
                table: "Passkeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ReservedNames_At",
                schema: "accounts",
                table: "ReservedNames",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_AccountId_SeenAt",
                schema: "accounts",
                table: "Sessions",
                columns: new[] { "AccountId", "SeenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_SeenAt",
                schema: "accounts",
                table: "Sessions",
                column: "SeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_SharedDevices_At",
                schema: "accounts",
                table: "SharedDevices",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_SharedDevices_HighId",
                schema: "accounts",
                table: "SharedDevices",
                column: "HighId");

            migrationBuilder.CreateIndex(
                name: "IX_ShopPictures_ShopId_IsBanner",
                schema: "accounts",
                table: "ShopPictures",
                columns: new[] { "ShopId", "IsBanner" });

            migrationBuilder.CreateIndex(
                name: "IX_Shops_LookKey",
                schema: "accounts",
                table: "Shops",
                column: "LookKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Shops_Slug",
                schema: "accounts",
                table: "Shops",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Shops_SpellingKey",
                schema: "accounts",
                table: "Shops",
                column: "SpellingKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignInTries_LastAt",
                schema: "accounts",
                table: "SignInTries",
                column: "LastAt");

            migrationBuilder.CreateIndex(
                name: "Decided",
                schema: "accounts",
                table: "Suspensions",
                columns: new[] { "DecidedAt", "Id" },
                filter: "[DecidedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Suspensions_AccountId_Id",
                schema: "accounts",
                table: "Suspensions",
                columns: new[] { "AccountId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Suspensions_ClaimedById_Priority_DueAt",
                schema: "accounts",
                table: "Suspensions",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Suspensions_Until",
                schema: "accounts",
                table: "Suspensions",
                column: "Until",
                filter: "[EndedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "Queue",
                schema: "accounts",
                table: "Suspensions",
                columns: new[] { "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" },
                filter: "[AppealedAt] IS NOT NULL AND [DecidedAt] IS NULL AND [EndedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "Running",
                schema: "accounts",
                table: "Suspensions",
                column: "AccountId",
                unique: true,
                filter: "[EndedAt] IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Accounts",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Administration",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Authenticators",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "ClosedNames",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "ContactKeys",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "DataFiles",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "DeviceUses",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "FormerContacts",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "JobLeases",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Passkeys",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "RecoveryCodes",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "ReservedNames",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Sessions",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "SharedDevices",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "ShopPictures",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Shops",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "SignInTries",
                schema: "accounts");

            migrationBuilder.DropTable(
                name: "Suspensions",
                schema: "accounts");
        }
    }
}
