using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Moderation.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "moderation");

            migrationBuilder.CreateTable(
                name: "AuditLog",
                schema: "moderation",
                columns: table => new
                {
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StaffId = table.Column<long>(type: "bigint", nullable: false),
                    StaffName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Path = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Details = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Answers = table.Column<long>(type: "bigint", nullable: true),
                    Before = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditLog", x => x.Position);
                });

            migrationBuilder.CreateTable(
                name: "DayFigures",
                schema: "moderation",
                columns: table => new
                {
                    Case = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    Day = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Detail = table.Column<string>(type: "nvarchar(250)", maxLength: 250, nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DayFigures", x => new { x.Case, x.Day, x.Kind, x.Detail });
                });

            migrationBuilder.CreateTable(
                name: "DaysSummed",
                schema: "moderation",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DaysSummed", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeletionRequests",
                schema: "moderation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    ReviewId = table.Column<long>(type: "bigint", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    ShopName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    BuyerId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Explanation = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    DuplicateOf = table.Column<long>(type: "bigint", nullable: true),
                    ReportedById = table.Column<long>(type: "bigint", nullable: true),
                    ReportedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    WaveId = table.Column<long>(type: "bigint", nullable: true),
                    IsReport = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FiledAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ReviewEditedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Ruling = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    AppealUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Statement = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    StatedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    StatementChangedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
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
                    table.PrimaryKey("PK_DeletionRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceFiles",
                schema: "moderation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OwnerId = table.Column<long>(type: "bigint", nullable: false),
                    SubjectId = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<long>(type: "bigint", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GuideAnswers",
                schema: "moderation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Reader = table.Column<long>(type: "bigint", nullable: false),
                    Guide = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    Language = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Helped = table.Column<bool>(type: "bit", nullable: false),
                    Comment = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    CommentedAs = table.Column<long>(type: "bigint", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GuideCounts",
                schema: "moderation",
                columns: table => new
                {
                    Edition = table.Column<int>(type: "int", nullable: false),
                    Guide = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Yes = table.Column<int>(type: "int", nullable: false),
                    No = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideCounts", x => new { x.Edition, x.Guide, x.Language });
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                schema: "moderation",
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
                schema: "moderation",
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
                name: "MonthFigures",
                schema: "moderation",
                columns: table => new
                {
                    Month = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Detail = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Count = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthFigures", x => new { x.Month, x.Kind, x.Detail });
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "moderation",
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
                name: "Reviews",
                schema: "moderation",
                columns: table => new
                {
                    ReviewId = table.Column<long>(type: "bigint", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    BuyerId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "bit", nullable: false),
                    EditedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Turn = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.ReviewId);
                });

            migrationBuilder.CreateTable(
                name: "Sellers",
                schema: "moderation",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sellers", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "SellerStandings",
                schema: "moderation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Filed = table.Column<int>(type: "int", nullable: false),
                    Granted = table.Column<int>(type: "int", nullable: false),
                    Rejected = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SellerStandings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SuspensionProposals",
                schema: "moderation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    RequestId = table.Column<long>(type: "bigint", nullable: false),
                    ReviewId = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    ShopName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    BuyerId = table.Column<long>(type: "bigint", nullable: false),
                    Rejections = table.Column<int>(type: "int", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SuspendedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SuspensionId = table.Column<long>(type: "bigint", nullable: true),
                    Statement = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
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
                    table.PrimaryKey("PK_SuspensionProposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Appeals",
                schema: "moderation",
                columns: table => new
                {
                    By = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RequestId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appeals", x => new { x.RequestId, x.By });
                    table.ForeignKey(
                        name: "FK_Appeals_DeletionRequests_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "moderation",
                        principalTable: "DeletionRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                schema: "moderation",
                columns: table => new
                {
                    Round = table.Column<int>(type: "int", nullable: false),
                    RequestId = table.Column<long>(type: "bigint", nullable: false),
                    Ruling = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Rule = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Statement = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Passage = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Pictures = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Consequence = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FilingSuspendedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RemedyId = table.Column<long>(type: "bigint", nullable: true),
                    RemedyAmount = table.Column<long>(type: "bigint", nullable: false),
                    RemedyCurrency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    IsRemedyByCard = table.Column<bool>(type: "bit", nullable: false),
                    ById = table.Column<long>(type: "bigint", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => new { x.RequestId, x.Round });
                    table.ForeignKey(
                        name: "FK_Decisions_DeletionRequests_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "moderation",
                        principalTable: "DeletionRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Evidence",
                schema: "moderation",
                columns: table => new
                {
                    Position = table.Column<int>(type: "int", nullable: false),
                    RequestId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SourceId = table.Column<long>(type: "bigint", nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsPicture = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evidence", x => new { x.RequestId, x.Position });
                    table.ForeignKey(
                        name: "FK_Evidence_DeletionRequests_RequestId",
                        column: x => x.RequestId,
                        principalSchema: "moderation",
                        principalTable: "DeletionRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceChunks",
                schema: "moderation",
                columns: table => new
                {
                    FileId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceChunks", x => new { x.FileId, x.Position });
                    table.ForeignKey(
                        name: "FK_EvidenceChunks_EvidenceFiles_FileId",
                        column: x => x.FileId,
                        principalSchema: "moderation",
                        principalTable: "EvidenceFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rejections",
                schema: "moderation",
                columns: table => new
                {
                    RequestId = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    ReviewId = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rejections", x => new { x.SellerId, x.RequestId });
                    table.ForeignKey(
                        name: "FK_Rejections_SellerStandings_SellerId",
                        column: x => x.SellerId,
                        principalSchema: "moderation",
                        principalTable: "SellerStandings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Suspensions",
                schema: "moderation",
                columns: table => new
                {
                    RequestId = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Suspensions", x => new { x.SellerId, x.RequestId });
                    table.ForeignKey(
                        name: "FK_Suspensions_SellerStandings_SellerId",
                        column: x => x.SellerId,
                        principalSchema: "moderation",
                        principalTable: "SellerStandings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditLog_Answers_Position",
                schema: "moderation",
                table: "AuditLog",
                columns: new[] { "Answers", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditLog_At",
                schema: "moderation",
                table: "AuditLog",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditLog_Kind_Position",
                schema: "moderation",
                table: "AuditLog",
                columns: new[] { "Kind", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditLog_StaffId_Position",
                schema: "moderation",
                table: "AuditLog",
                columns: new[] { "StaffId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_At",
                schema: "moderation",
                table: "Decisions",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_BuyerId_Id",
                schema: "moderation",
                table: "DeletionRequests",
                columns: new[] { "BuyerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_ClaimedById_Priority_DueAt",
                schema: "moderation",
                table: "DeletionRequests",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_Open",
                schema: "moderation",
                table: "DeletionRequests",
                columns: new[] { "ReviewId", "IsReport" },
                unique: true,
                filter: "[State] = 'Open' AND [Kind] <> 'Appeal'");

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_Reason_State_DecidedAt",
                schema: "moderation",
                table: "DeletionRequests",
                columns: new[] { "Reason", "State", "DecidedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_ReportedById_Id",
                schema: "moderation",
                table: "DeletionRequests",
                columns: new[] { "ReportedById", "Id" },
                filter: "[ReportedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_ReviewId_Id",
                schema: "moderation",
                table: "DeletionRequests",
                columns: new[] { "ReviewId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_SellerId_Id",
                schema: "moderation",
                table: "DeletionRequests",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_State_Kind_DecidedAt",
                schema: "moderation",
                table: "DeletionRequests",
                columns: new[] { "State", "Kind", "DecidedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_State_Kind_Priority_DueAt_Id_ClaimedById_ClaimedUntil_QueuedAs",
                schema: "moderation",
                table: "DeletionRequests",
                columns: new[] { "State", "Kind", "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_State_Kind_Reason_Priority_DueAt_Id_ClaimedById_ClaimedUntil_QueuedAs",
                schema: "moderation",
                table: "DeletionRequests",
                columns: new[] { "State", "Kind", "Reason", "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_WaveId",
                schema: "moderation",
                table: "DeletionRequests",
                column: "WaveId",
                filter: "[WaveId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_CaseId_Id",
                schema: "moderation",
                table: "EvidenceFiles",
                columns: new[] { "CaseId", "Id" },
                filter: "[CaseId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_OwnerId_Id",
                schema: "moderation",
                table: "EvidenceFiles",
                columns: new[] { "OwnerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_SubjectId_OwnerId_Fingerprint",
                schema: "moderation",
                table: "EvidenceFiles",
                columns: new[] { "SubjectId", "OwnerId", "Fingerprint" },
                unique: true,
                filter: "[CaseId] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_UploadedAt",
                schema: "moderation",
                table: "EvidenceFiles",
                column: "UploadedAt",
                filter: "[CaseId] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_GuideAnswers_CommentedAs",
                schema: "moderation",
                table: "GuideAnswers",
                column: "CommentedAs",
                filter: "[CommentedAs] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_GuideAnswers_Reader_Guide_Edition",
                schema: "moderation",
                table: "GuideAnswers",
                columns: new[] { "Reader", "Guide", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_HandledAt",
                schema: "moderation",
                table: "Inbox",
                column: "HandledAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt",
                schema: "moderation",
                table: "Outbox",
                column: "DueAt",
                filter: "[DueAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ParkedAt",
                schema: "moderation",
                table: "Outbox",
                column: "ParkedAt",
                filter: "[ParkedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Rejections_SellerId_ReviewId",
                schema: "moderation",
                table: "Rejections",
                columns: new[] { "SellerId", "ReviewId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_BuyerId_ReviewId",
                schema: "moderation",
                table: "Reviews",
                columns: new[] { "BuyerId", "ReviewId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_OrderId",
                schema: "moderation",
                table: "Reviews",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_SellerId_PublishedAt",
                schema: "moderation",
                table: "Reviews",
                columns: new[] { "SellerId", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "Decided",
                schema: "moderation",
                table: "SuspensionProposals",
                columns: new[] { "DecidedAt", "Id" },
                filter: "[DecidedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SuspensionProposals_ClaimedById_Priority_DueAt",
                schema: "moderation",
                table: "SuspensionProposals",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SuspensionProposals_RequestId",
                schema: "moderation",
                table: "SuspensionProposals",
                column: "RequestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SuspensionProposals_SellerId_DecidedAt",
                schema: "moderation",
                table: "SuspensionProposals",
                columns: new[] { "SellerId", "DecidedAt" });

            migrationBuilder.CreateIndex(
                name: "Queue",
                schema: "moderation",
                table: "SuspensionProposals",
                columns: new[] { "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" },
                filter: "[DecidedAt] IS NULL");

            migrationBuilder.Sql("EXEC('CREATE TRIGGER [moderation].[AuditLogGrows] ON [moderation].[AuditLog] INSTEAD OF UPDATE, DELETE AS THROW 51000, ''The audit log only grows.'', 1;')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Appeals",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "AuditLog",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "DayFigures",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "DaysSummed",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "Decisions",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "Evidence",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "EvidenceChunks",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "GuideAnswers",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "GuideCounts",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "JobLeases",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "MonthFigures",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "Rejections",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "Reviews",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "Sellers",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "SuspensionProposals",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "Suspensions",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "DeletionRequests",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "EvidenceFiles",
                schema: "moderation");

            migrationBuilder.DropTable(
                name: "SellerStandings",
                schema: "moderation");
        }
    }
}
