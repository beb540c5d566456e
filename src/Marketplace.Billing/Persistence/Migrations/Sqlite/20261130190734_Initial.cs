using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Billing.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Balances",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Transfers = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Balances", x => new { x.Kind, x.OwnerId, x.Currency });
                });

            migrationBuilder.CreateTable(
                name: "ClosedSellers",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ClosedAt = table.Column<string>(type: "TEXT", nullable: false),
                    DestroyAt = table.Column<string>(type: "TEXT", nullable: true),
                    ProtectedDetails = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosedSellers", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "CompletedRuns",
                columns: table => new
                {
                    Job = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompletedRuns", x => new { x.Job, x.At });
                });

            migrationBuilder.CreateTable(
                name: "ConnectedAccounts",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsReady = table.Column<bool>(type: "INTEGER", nullable: false),
                    Ending = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConnectedAccounts", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "FormerPayoutAccounts",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 44, nullable: false),
                    Since = table.Column<string>(type: "TEXT", nullable: false),
                    LeftAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerPayoutAccounts", x => new { x.SellerId, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "HeldSums",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Orders = table.Column<int>(type: "INTEGER", nullable: false),
                    Net = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldSums", x => new { x.SellerId, x.Currency });
                });

            migrationBuilder.CreateTable(
                name: "HoldObjections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    HeldFor = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    BuyerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ShopName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    OpenedAt = table.Column<string>(type: "TEXT", nullable: false),
                    IsReleased = table.Column<bool>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    QueuedAs = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimedById = table.Column<long>(type: "INTEGER", nullable: true),
                    ClaimedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClaimedUntil = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HoldObjections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdentityChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    ShopName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Sales = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Gaps = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ConfirmedFor = table.Column<int>(type: "INTEGER", nullable: false),
                    IsConfirmed = table.Column<bool>(type: "INTEGER", nullable: true),
                    IsPaused = table.Column<bool>(type: "INTEGER", nullable: false),
                    Pauses = table.Column<long>(type: "INTEGER", nullable: false),
                    Changes = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    QueuedAs = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimedById = table.Column<long>(type: "INTEGER", nullable: true),
                    ClaimedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClaimedUntil = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reasons = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdentityChecks", x => x.Id);
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
                name: "MonthSums",
                columns: table => new
                {
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Transfers = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthSums", x => new { x.OwnerId, x.Currency, x.Month, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "Orders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    BuyerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Total = table.Column<long>(type: "INTEGER", nullable: false),
                    TotalAt = table.Column<string>(type: "TEXT", nullable: false),
                    PlacedAt = table.Column<string>(type: "TEXT", nullable: true),
                    PaidAt = table.Column<string>(type: "TEXT", nullable: true),
                    PaidHere = table.Column<long>(type: "INTEGER", nullable: false),
                    FinishedAt = table.Column<string>(type: "TEXT", nullable: true),
                    RefundedInAll = table.Column<long>(type: "INTEGER", nullable: false),
                    IsRefunded = table.Column<bool>(type: "INTEGER", nullable: false),
                    OwesFeeAnyway = table.Column<bool>(type: "INTEGER", nullable: false),
                    OpenClaimId = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedClaimId = table.Column<long>(type: "INTEGER", nullable: false),
                    OwedRefundId = table.Column<long>(type: "INTEGER", nullable: false),
                    MadeRefundId = table.Column<long>(type: "INTEGER", nullable: false),
                    DisputeId = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedDisputeId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsWithdrawalLapsed = table.Column<bool>(type: "INTEGER", nullable: false),
                    WithdrawalBy = table.Column<string>(type: "TEXT", nullable: true),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PlanVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    FullFee = table.Column<long>(type: "INTEGER", nullable: false),
                    FeeOf = table.Column<long>(type: "INTEGER", nullable: false),
                    Taken = table.Column<long>(type: "INTEGER", nullable: false),
                    RefundedFromHeld = table.Column<long>(type: "INTEGER", nullable: false),
                    RefundedFromAvailable = table.Column<long>(type: "INTEGER", nullable: false),
                    FeeFromHeld = table.Column<long>(type: "INTEGER", nullable: false),
                    FeeFromAvailable = table.Column<long>(type: "INTEGER", nullable: false),
                    Released = table.Column<long>(type: "INTEGER", nullable: false),
                    Held = table.Column<long>(type: "INTEGER", nullable: false),
                    ReleaseAt = table.Column<string>(type: "TEXT", nullable: true),
                    ReleasedAt = table.Column<string>(type: "TEXT", nullable: true),
                    IsHeldAgain = table.Column<bool>(type: "INTEGER", nullable: false),
                    PayoutId = table.Column<long>(type: "INTEGER", nullable: true),
                    BilledAt = table.Column<string>(type: "TEXT", nullable: true),
                    Entries = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Orders", x => x.Id);
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
                name: "PayoutAccounts",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Protected = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Ending = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayoutAccounts", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "PayoutBatches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    MadeAt = table.Column<string>(type: "TEXT", nullable: false),
                    Payouts = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PaidAt = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayoutBatches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Payouts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProtectedAccount = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    AccountEnding = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    ConnectedId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    TransferReference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PayoutReference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsRequested = table.Column<bool>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<string>(type: "TEXT", nullable: false),
                    BatchId = table.Column<long>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EndedAt = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payouts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlanVersions",
                columns: table => new
                {
                    Plan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<string>(type: "TEXT", nullable: false),
                    Cap = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Fixed = table.Column<long>(type: "INTEGER", nullable: false),
                    MonthlyPrice = table.Column<long>(type: "INTEGER", nullable: false),
                    Percentage = table.Column<decimal>(type: "TEXT", precision: 5, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanVersions", x => new { x.Plan, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "SellerIdentities",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    IsProfessional = table.Column<bool>(type: "INTEGER", nullable: false),
                    StatedAt = table.Column<string>(type: "TEXT", nullable: true),
                    ConfirmBy = table.Column<string>(type: "TEXT", nullable: true),
                    Reminded = table.Column<int>(type: "INTEGER", nullable: false),
                    ActAt = table.Column<string>(type: "TEXT", nullable: true),
                    IsPaused = table.Column<bool>(type: "INTEGER", nullable: false),
                    Pauses = table.Column<long>(type: "INTEGER", nullable: false),
                    Details_City = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Details_Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Details_Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Details_LegalForm = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Details_LegalName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Details_Phone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Details_PostalCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Details_Register = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Details_RegisterNumber = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Details_Street = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Details_VatNumber = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SellerIdentities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SellerPlans",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    ValidFrom = table.Column<string>(type: "TEXT", nullable: false),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ChosenAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SellerPlans", x => new { x.SellerId, x.ValidFrom });
                });

            migrationBuilder.CreateTable(
                name: "SellerQuarters",
                columns: table => new
                {
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Orders = table.Column<int>(type: "INTEGER", nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Unseen = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SellerQuarters", x => new { x.Year, x.SellerId, x.Quarter, x.Currency });
                });

            migrationBuilder.CreateTable(
                name: "Sellers",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Shop = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    OpenedAt = table.Column<string>(type: "TEXT", nullable: true),
                    NameVersion = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sellers", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "TaxDetails",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Protected = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ChangedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaxDetails", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "Transfers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    OwnerId = table.Column<long>(type: "INTEGER", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: true),
                    PayoutId = table.Column<long>(type: "INTEGER", nullable: true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    At = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Transfers", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ClosedSellers_DestroyAt",
                table: "ClosedSellers",
                column: "DestroyAt",
                filter: "[DestroyAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FormerPayoutAccounts_LeftAt",
                table: "FormerPayoutAccounts",
                column: "LeftAt");

            migrationBuilder.CreateIndex(
                name: "Decided",
                table: "HoldObjections",
                columns: new[] { "DecidedAt", "Id" },
                filter: "[DecidedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_HoldObjections_ClaimedById_Priority_DueAt",
                table: "HoldObjections",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_HoldObjections_OrderId_HeldFor",
                table: "HoldObjections",
                columns: new[] { "OrderId", "HeldFor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HoldObjections_SellerId_Id",
                table: "HoldObjections",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "Queue",
                table: "HoldObjections",
                columns: new[] { "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" },
                filter: "[DecidedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "Decided1",
                table: "IdentityChecks",
                columns: new[] { "DecidedAt", "Id" },
                filter: "[DecidedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_IdentityChecks_ClaimedById_Priority_DueAt",
                table: "IdentityChecks",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "Queue1",
                table: "IdentityChecks",
                columns: new[] { "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" },
                filter: "[State] = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_HandledAt",
                table: "Inbox",
                column: "HandledAt");

            migrationBuilder.CreateIndex(
                name: "Billed",
                table: "Orders",
                columns: new[] { "SellerId", "Id" },
                filter: "[BilledAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "Holding",
                table: "Orders",
                columns: new[] { "SellerId", "Id" },
                filter: "[Held] > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_PayoutId",
                table: "Orders",
                column: "PayoutId",
                filter: "[PayoutId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_ReleaseAt",
                table: "Orders",
                column: "ReleaseAt",
                filter: "[ReleaseAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "Unpaid",
                table: "Orders",
                column: "SellerId",
                filter: "[ReleasedAt] IS NOT NULL AND [PayoutId] IS NULL");

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
                name: "AtProvider",
                table: "Payouts",
                column: "Id",
                filter: "[State] = 'AtProvider'");

            migrationBuilder.CreateIndex(
                name: "ByProvider",
                table: "Payouts",
                column: "Id",
                filter: "[ConnectedId] <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_Payouts_BatchId_Id",
                table: "Payouts",
                columns: new[] { "BatchId", "Id" },
                filter: "[BatchId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Payouts_SellerId_Id",
                table: "Payouts",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "Waiting",
                table: "Payouts",
                columns: new[] { "Currency", "Id" },
                filter: "[State] = 'Requested'");

            migrationBuilder.CreateIndex(
                name: "IX_SellerIdentities_ActAt",
                table: "SellerIdentities",
                column: "ActAt",
                filter: "[ActAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "Unseen",
                table: "SellerQuarters",
                column: "SellerId",
                filter: "[Unseen] > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_Key",
                table: "Transfers",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_OrderId",
                table: "Transfers",
                column: "OrderId",
                filter: "[OrderId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_OwnerId_Currency_Id",
                table: "Transfers",
                columns: new[] { "OwnerId", "Currency", "Id" });

            migrationBuilder.Sql(
                """
                CREATE TRIGGER "TransfersStayUnchanged" BEFORE UPDATE ON "Transfers" BEGIN SELECT RAISE(ABORT, 'Transfers are never changed.'); END;
                CREATE TRIGGER "TransfersStay" BEFORE DELETE ON "Transfers" BEGIN SELECT RAISE(ABORT, 'Transfers are never deleted.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Balances");

            migrationBuilder.DropTable(
                name: "ClosedSellers");

            migrationBuilder.DropTable(
                name: "CompletedRuns");

            migrationBuilder.DropTable(
                name: "ConnectedAccounts");

            migrationBuilder.DropTable(
                name: "FormerPayoutAccounts");

            migrationBuilder.DropTable(
                name: "HeldSums");

            migrationBuilder.DropTable(
                name: "HoldObjections");

            migrationBuilder.DropTable(
                name: "IdentityChecks");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "JobLeases");

            migrationBuilder.DropTable(
                name: "MonthSums");

            migrationBuilder.DropTable(
                name: "Orders");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "PayoutAccounts");

            migrationBuilder.DropTable(
                name: "PayoutBatches");

            migrationBuilder.DropTable(
                name: "Payouts");

            migrationBuilder.DropTable(
                name: "PlanVersions");

            migrationBuilder.DropTable(
                name: "SellerIdentities");

            migrationBuilder.DropTable(
                name: "SellerPlans");

            migrationBuilder.DropTable(
                name: "SellerQuarters");

            migrationBuilder.DropTable(
                name: "Sellers");

            migrationBuilder.DropTable(
                name: "TaxDetails");

            migrationBuilder.DropTable(
                name: "Transfers");
        }
    }
}
