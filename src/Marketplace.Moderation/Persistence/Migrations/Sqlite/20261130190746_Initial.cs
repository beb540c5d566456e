using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Moderation.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditLog",
                columns: table => new
                {
                    Position = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    StaffId = table.Column<long>(type: "INTEGER", nullable: false),
                    StaffName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Details = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Answers = table.Column<long>(type: "INTEGER", nullable: true),
                    Before = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditLog", x => x.Position);
                });

            migrationBuilder.CreateTable(
                name: "DayFigures",
                columns: table => new
                {
                    Case = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 250, nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DayFigures", x => new { x.Case, x.Day, x.Kind, x.Detail });
                });

            migrationBuilder.CreateTable(
                name: "DaysSummed",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Until = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DaysSummed", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeletionRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    ReviewId = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ShopName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Shop = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BuyerId = table.Column<long>(type: "INTEGER", nullable: false),
                    BuyerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Explanation = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    DuplicateOf = table.Column<long>(type: "INTEGER", nullable: true),
                    ReportedById = table.Column<long>(type: "INTEGER", nullable: true),
                    ReportedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    WaveId = table.Column<long>(type: "INTEGER", nullable: true),
                    IsReport = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FiledAt = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReviewEditedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Ruling = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AppealUntil = table.Column<string>(type: "TEXT", nullable: true),
                    Statement = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    StatedAt = table.Column<string>(type: "TEXT", nullable: true),
                    StatementChangedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    QueuedAs = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimedById = table.Column<long>(type: "INTEGER", nullable: true),
                    ClaimedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClaimedUntil = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeletionRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubjectId = table.Column<long>(type: "INTEGER", nullable: false),
                    CaseId = table.Column<long>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UploadedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceFiles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GuideAnswers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Reader = table.Column<long>(type: "INTEGER", nullable: false),
                    Guide = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Helped = table.Column<bool>(type: "INTEGER", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    CommentedAs = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredAt = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GuideCounts",
                columns: table => new
                {
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Guide = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Yes = table.Column<int>(type: "INTEGER", nullable: false),
                    No = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuideCounts", x => new { x.Edition, x.Guide, x.Language });
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                columns: table => new
                {
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    Handler = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    HandledAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => new { x.EventId, x.Handler });
                });

            migrationBuilder.CreateTable(
                name: "JobLeases",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Until = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLeases", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "MonthFigures",
                columns: table => new
                {
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthFigures", x => new { x.Month, x.Kind, x.Detail });
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    EventId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Handler = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    TraceParent = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OccurredAt = table.Column<string>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", nullable: true),
                    Claim = table.Column<long>(type: "INTEGER", nullable: false),
                    ParkedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Error = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reviews",
                columns: table => new
                {
                    ReviewId = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Shop = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BuyerId = table.Column<long>(type: "INTEGER", nullable: false),
                    BuyerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PublishedAt = table.Column<string>(type: "TEXT", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    EditedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reviews", x => x.ReviewId);
                });

            migrationBuilder.CreateTable(
                name: "Sellers",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Shop = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sellers", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "SellerStandings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Filed = table.Column<int>(type: "INTEGER", nullable: false),
                    Granted = table.Column<int>(type: "INTEGER", nullable: false),
                    Rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SellerStandings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SuspensionProposals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReviewId = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ShopName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Shop = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BuyerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Rejections = table.Column<int>(type: "INTEGER", nullable: false),
                    ProposedAt = table.Column<string>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SuspendedUntil = table.Column<string>(type: "TEXT", nullable: true),
                    SuspensionId = table.Column<long>(type: "INTEGER", nullable: true),
                    Statement = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    QueuedAs = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimedById = table.Column<long>(type: "INTEGER", nullable: true),
                    ClaimedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClaimedUntil = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuspensionProposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Appeals",
                columns: table => new
                {
                    By = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RequestId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appeals", x => new { x.RequestId, x.By });
                    table.ForeignKey(
                        name: "FK_Appeals_DeletionRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DeletionRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<long>(type: "INTEGER", nullable: false),
                    Ruling = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Statement = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Passage = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Pictures = table.Column<string>(type: "TEXT", nullable: false),
                    Consequence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FilingSuspendedUntil = table.Column<string>(type: "TEXT", nullable: true),
                    RemedyId = table.Column<long>(type: "INTEGER", nullable: true),
                    RemedyAmount = table.Column<long>(type: "INTEGER", nullable: false),
                    RemedyCurrency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    IsRemedyByCard = table.Column<bool>(type: "INTEGER", nullable: false),
                    ById = table.Column<long>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => new { x.RequestId, x.Round });
                    table.ForeignKey(
                        name: "FK_Decisions_DeletionRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DeletionRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Evidence",
                columns: table => new
                {
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SourceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false),
                    IsPicture = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evidence", x => new { x.RequestId, x.Position });
                    table.ForeignKey(
                        name: "FK_Evidence_DeletionRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DeletionRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceChunks",
                columns: table => new
                {
                    FileId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceChunks", x => new { x.FileId, x.Position });
                    table.ForeignKey(
                        name: "FK_EvidenceChunks_EvidenceFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "EvidenceFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rejections",
                columns: table => new
                {
                    RequestId = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReviewId = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rejections", x => new { x.SellerId, x.RequestId });
                    table.ForeignKey(
                        name: "FK_Rejections_SellerStandings_SellerId",
                        column: x => x.SellerId,
                        principalTable: "SellerStandings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Suspensions",
                columns: table => new
                {
                    RequestId = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Suspensions", x => new { x.SellerId, x.RequestId });
                    table.ForeignKey(
                        name: "FK_Suspensions_SellerStandings_SellerId",
                        column: x => x.SellerId,
                        principalTable: "SellerStandings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuditLog_Answers_Position",
                table: "AuditLog",
                columns: new[] { "Answers", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditLog_At",
                table: "AuditLog",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditLog_Kind_Position",
                table: "AuditLog",
                columns: new[] { "Kind", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditLog_StaffId_Position",
                table: "AuditLog",
                columns: new[] { "StaffId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_At",
                table: "Decisions",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_BuyerId_Id",
                table: "DeletionRequests",
                columns: new[] { "BuyerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_ClaimedById_Priority_DueAt",
                table: "DeletionRequests",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_Open",
                table: "DeletionRequests",
                columns: new[] { "ReviewId", "IsReport" },
                unique: true,
                filter: "[State] = 'Open' AND [Kind] <> 'Appeal'");

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_Reason_State_DecidedAt",
                table: "DeletionRequests",
                columns: new[] { "Reason", "State", "DecidedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_ReportedById_Id",
                table: "DeletionRequests",
                columns: new[] { "ReportedById", "Id" },
                filter: "[ReportedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_ReviewId_Id",
                table: "DeletionRequests",
                columns: new[] { "ReviewId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_SellerId_Id",
                table: "DeletionRequests",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_State_Kind_DecidedAt",
                table: "DeletionRequests",
                columns: new[] { "State", "Kind", "DecidedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_State_Kind_Priority_DueAt_Id_ClaimedById_ClaimedUntil_QueuedAs",
                table: "DeletionRequests",
                columns: new[] { "State", "Kind", "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_State_Kind_Reason_Priority_DueAt_Id_ClaimedById_ClaimedUntil_QueuedAs",
                table: "DeletionRequests",
                columns: new[] { "State", "Kind", "Reason", "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" });

            migrationBuilder.CreateIndex(
                name: "IX_DeletionRequests_WaveId",
                table: "DeletionRequests",
                column: "WaveId",
                filter: "[WaveId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_CaseId_Id",
                table: "EvidenceFiles",
                columns: new[] { "CaseId", "Id" },
                filter: "[CaseId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_OwnerId_Id",
                table: "EvidenceFiles",
                columns: new[] { "OwnerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_SubjectId_OwnerId_Fingerprint",
                table: "EvidenceFiles",
                columns: new[] { "SubjectId", "OwnerId", "Fingerprint" },
                unique: true,
                filter: "[CaseId] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_UploadedAt",
                table: "EvidenceFiles",
                column: "UploadedAt",
                filter: "[CaseId] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_GuideAnswers_CommentedAs",
                table: "GuideAnswers",
                column: "CommentedAs",
                filter: "[CommentedAs] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_GuideAnswers_Reader_Guide_Edition",
                table: "GuideAnswers",
                columns: new[] { "Reader", "Guide", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_HandledAt",
                table: "Inbox",
                column: "HandledAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt",
                table: "Outbox",
                column: "DueAt",
                filter: "[DueAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ParkedAt",
                table: "Outbox",
                column: "ParkedAt",
                filter: "[ParkedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Rejections_SellerId_ReviewId",
                table: "Rejections",
                columns: new[] { "SellerId", "ReviewId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_BuyerId_ReviewId",
                table: "Reviews",
                columns: new[] { "BuyerId", "ReviewId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_OrderId",
                table: "Reviews",
                column: "OrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reviews_SellerId_PublishedAt",
                table: "Reviews",
                columns: new[] { "SellerId", "PublishedAt" });

            migrationBuilder.CreateIndex(
                name: "Decided",
                table: "SuspensionProposals",
                columns: new[] { "DecidedAt", "Id" },
                filter: "[DecidedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SuspensionProposals_ClaimedById_Priority_DueAt",
                table: "SuspensionProposals",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SuspensionProposals_RequestId",
                table: "SuspensionProposals",
                column: "RequestId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SuspensionProposals_SellerId_DecidedAt",
                table: "SuspensionProposals",
                columns: new[] { "SellerId", "DecidedAt" });

            migrationBuilder.CreateIndex(
                name: "Queue",
                table: "SuspensionProposals",
                columns: new[] { "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" },
                filter: "[DecidedAt] IS NULL");

            migrationBuilder.Sql("CREATE TRIGGER AuditLogIsNotChanged BEFORE UPDATE ON AuditLog BEGIN SELECT RAISE(ABORT, 'The audit log only grows.'); END;");
            migrationBuilder.Sql("CREATE TRIGGER AuditLogIsNotShortened BEFORE DELETE ON AuditLog BEGIN SELECT RAISE(ABORT, 'The audit log only grows.'); END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Appeals");

            migrationBuilder.DropTable(
                name: "AuditLog");

            migrationBuilder.DropTable(
                name: "DayFigures");

            migrationBuilder.DropTable(
                name: "DaysSummed");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "Evidence");

            migrationBuilder.DropTable(
                name: "EvidenceChunks");

            migrationBuilder.DropTable(
                name: "GuideAnswers");

            migrationBuilder.DropTable(
                name: "GuideCounts");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "JobLeases");

            migrationBuilder.DropTable(
                name: "MonthFigures");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "Rejections");

            migrationBuilder.DropTable(
                name: "Reviews");

            migrationBuilder.DropTable(
                name: "Sellers");

            migrationBuilder.DropTable(
                name: "SuspensionProposals");

            migrationBuilder.DropTable(
                name: "Suspensions");

            migrationBuilder.DropTable(
                name: "DeletionRequests");

            migrationBuilder.DropTable(
                name: "EvidenceFiles");

            migrationBuilder.DropTable(
                name: "SellerStandings");
        }
    }
}
