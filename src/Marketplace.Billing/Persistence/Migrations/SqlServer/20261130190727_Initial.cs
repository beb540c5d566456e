using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Billing.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "billing");

            migrationBuilder.CreateTable(
                name: "Balances",
                schema: "billing",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OwnerId = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Transfers = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Balances", x => new { x.Kind, x.OwnerId, x.Currency });
                });

            migrationBuilder.CreateTable(
                name: "ClosedSellers",
                schema: "billing",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DestroyAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ProtectedDetails = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosedSellers", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "CompletedRuns",
                schema: "billing",
                columns: table => new
                {
                    Job = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompletedRuns", x => new { x.Job, x.At });
                });

            migrationBuilder.CreateTable(
                name: "ConnectedAccounts",
                schema: "billing",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    AccountId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    IsReady = table.Column<bool>(type: "bit", nullable: false),
                    Ending = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConnectedAccounts", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "FormerPayoutAccounts",
                schema: "billing",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(44)", maxLength: 44, nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LeftAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerPayoutAccounts", x => new { x.SellerId, x.Hash });
                });

            migrationBuilder.CreateTable(
                name: "HeldSums",
                schema: "billing",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Orders = table.Column<int>(type: "int", nullable: false),
                    Net = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldSums", x => new { x.SellerId, x.Currency });
                });

            migrationBuilder.CreateTable(
                name: "HoldObjections",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: false),
                    HeldFor = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerId = table.Column<long>(type: "bigint", nullable: false),
                    ShopName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    IsReleased = table.Column<bool>(type: "bit", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Priority = table.Column<int>(type: "int", nullable: false),
                    QueuedAs = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClaimedById = table.Column<long>(type: "bigint", nullable: true),
                    ClaimedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Reasons = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HoldObjections", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdentityChecks",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    ShopName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Sales = table.Column<int>(type: "int", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Gaps = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ConfirmedFor = table.Column<int>(type: "int", nullable: false),
                    IsConfirmed = table.Column<bool>(type: "bit", nullable: true),
                    IsPaused = table.Column<bool>(type: "bit", nullable: false),
                    Pauses = table.Column<long>(type: "bigint", nullable: false),
                    Changes = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Priority = table.Column<int>(type: "int", nullable: false),
                    QueuedAs = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClaimedById = table.Column<long>(type: "bigint", nullable: true),
                    ClaimedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ClaimedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Reasons = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdentityChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                schema: "billing",
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
                schema: "billing",
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
                name: "MonthSums",
                schema: "billing",
                columns: table => new
                {
                    OwnerId = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Month = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Transfers = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthSums", x => new { x.OwnerId, x.Currency, x.Month, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "Orders",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    BuyerId = table.Column<long>(type: "bigint", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Total = table.Column<long>(type: "bigint", nullable: false),
                    TotalAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    PlacedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PaidAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PaidHere = table.Column<long>(type: "bigint", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RefundedInAll = table.Column<long>(type: "bigint", nullable: false),
                    IsRefunded = table.Column<bool>(type: "bit", nullable: false),
                    OwesFeeAnyway = table.Column<bool>(type: "bit", nullable: false),
                    OpenClaimId = table.Column<long>(type: "bigint", nullable: true),
                    EndedClaimId = table.Column<long>(type: "bigint", nullable: false),
                    OwedRefundId = table.Column<long>(type: "bigint", nullable: false),
                    MadeRefundId = table.Column<long>(type: "bigint", nullable: false),
                    DisputeId = table.Column<long>(type: "bigint", nullable: false),
                    EndedDisputeId = table.Column<long>(type: "bigint", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "bit", nullable: false),
                    IsWithdrawalLapsed = table.Column<bool>(type: "bit", nullable: false),
                    WithdrawalBy = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Plan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PlanVersion = table.Column<int>(type: "int", nullable: false),
                    FullFee = table.Column<long>(type: "bigint", nullable: false),
                    FeeOf = table.Column<long>(type: "bigint", nullable: false),
                    Taken = table.Column<long>(type: "bigint", nullable: false),
                    RefundedFromHeld = table.Column<long>(type: "bigint", nullable: false),
                    RefundedFromAvailable = table.Column<long>(type: "bigint", nullable: false),
                    FeeFromHeld = table.Column<long>(type: "bigint", nullable: false),
                    FeeFromAvailable = table.Column<long>(type: "bigint", nullable: false),
                    Released = table.Column<long>(type: "bigint", nullable: false),
                    Held = table.Column<long>(type: "bigint", nullable: false),
                    ReleaseAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReleasedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsHeldAgain = table.Column<bool>(type: "bit", nullable: false),
                    PayoutId = table.Column<long>(type: "bigint", nullable: true),
                    BilledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Entries = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Orders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "billing",
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
                name: "PayoutAccounts",
                schema: "billing",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Protected = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Ending = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayoutAccounts", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "PayoutBatches",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    MadeBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Payouts = table.Column<int>(type: "int", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PaidAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PayoutBatches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Payouts",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ProtectedAccount = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    AccountEnding = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    ConnectedId = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    TransferReference = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    PayoutReference = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    IsRequested = table.Column<bool>(type: "bit", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    BatchId = table.Column<long>(type: "bigint", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payouts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlanVersions",
                schema: "billing",
                columns: table => new
                {
                    Plan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    ValidFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Cap = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Fixed = table.Column<long>(type: "bigint", nullable: false),
                    MonthlyPrice = table.Column<long>(type: "bigint", nullable: false),
                    Percentage = table.Column<decimal>(type: "decimal(5,2)", precision: 5, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanVersions", x => new { x.Plan, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "SellerIdentities",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    IsProfessional = table.Column<bool>(type: "bit", nullable: false),
                    StatedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConfirmBy = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reminded = table.Column<int>(type: "int", nullable: false),
                    ActAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    IsPaused = table.Column<bool>(type: "bit", nullable: false),
                    Pauses = table.Column<long>(type: "bigint", nullable: false),
                    Details_City = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Details_Country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Details_Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Details_LegalForm = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Details_LegalName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Details_Phone = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Details_PostalCode = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Details_Register = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Details_RegisterNumber = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Details_Street = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Details_VatNumber = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SellerIdentities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SellerPlans",
                schema: "billing",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    ValidFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Plan = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ChosenAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SellerPlans", x => new { x.SellerId, x.ValidFrom });
                });

            migrationBuilder.CreateTable(
                name: "SellerQuarters",
                schema: "billing",
                columns: table => new
                {
                    Year = table.Column<int>(type: "int", nullable: false),
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Quarter = table.Column<int>(type: "int", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Orders = table.Column<int>(type: "int", nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Unseen = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SellerQuarters", x => new { x.Year, x.SellerId, x.Quarter, x.Currency });
                });

            migrationBuilder.CreateTable(
                name: "Sellers",
                schema: "billing",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Shop = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    NameVersion = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sellers", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "TaxDetails",
                schema: "billing",
                columns: table => new
                {
                    SellerId = table.Column<long>(type: "bigint", nullable: false),
                    Protected = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaxDetails", x => x.SellerId);
                });

            migrationBuilder.CreateTable(
                name: "Transfers",
                schema: "billing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    OwnerId = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OrderId = table.Column<long>(type: "bigint", nullable: true),
                    PayoutId = table.Column<long>(type: "bigint", nullable: true),
                    Key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Transfers", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ClosedSellers_DestroyAt",
                schema: "billing",
                table: "ClosedSellers",
                column: "DestroyAt",
                filter: "[DestroyAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FormerPayoutAccounts_LeftAt",
                schema: "billing",
                table: "FormerPayoutAccounts",
                column: "LeftAt");

            migrationBuilder.CreateIndex(
                name: "Decided",
                schema: "billing",
                table: "HoldObjections",
                columns: new[] { "DecidedAt", "Id" },
                filter: "[DecidedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_HoldObjections_ClaimedById_Priority_DueAt",
                schema: "billing",
                table: "HoldObjections",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_HoldObjections_OrderId_HeldFor",
                schema: "billing",
                table: "HoldObjections",
                columns: new[] { "OrderId", "HeldFor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HoldObjections_SellerId_Id",
                schema: "billing",
                table: "HoldObjections",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "Queue",
                schema: "billing",
                table: "HoldObjections",
                columns: new[] { "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" },
                filter: "[DecidedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "Decided",
                schema: "billing",
                table: "IdentityChecks",
                columns: new[] { "DecidedAt", "Id" },
                filter: "[DecidedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_IdentityChecks_ClaimedById_Priority_DueAt",
                schema: "billing",
                table: "IdentityChecks",
                columns: new[] { "ClaimedById", "Priority", "DueAt" },
                filter: "[ClaimedById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "Queue",
                schema: "billing",
                table: "IdentityChecks",
                columns: new[] { "Priority", "DueAt", "Id", "ClaimedById", "ClaimedUntil", "QueuedAs" },
                filter: "[State] = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_HandledAt",
                schema: "billing",
                table: "Inbox",
                column: "HandledAt");

            migrationBuilder.CreateIndex(
                name: "Billed",
                schema: "billing",
                table: "Orders",
                columns: new[] { "SellerId", "Id" },
                filter: "[BilledAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "Holding",
                schema: "billing",
                table: "Orders",
                columns: new[] { "SellerId", "Id" },
                filter: "[Held] > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_PayoutId",
                schema: "billing",
                table: "Orders",
                column: "PayoutId",
                filter: "[PayoutId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Orders_ReleaseAt",
                schema: "billing",
                table: "Orders",
                column: "ReleaseAt",
                filter: "[ReleaseAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "Unpaid",
                schema: "billing",
                table: "Orders",
                column: "SellerId",
                filter: "[ReleasedAt] IS NOT NULL AND [PayoutId] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DueAt",
                schema: "billing",
                table: "Outbox",
                column: "DueAt",
                filter: "[DueAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_ParkedAt",
                schema: "billing",
                table: "Outbox",
                column: "ParkedAt",
                filter: "[ParkedAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "AtProvider",
                schema: "billing",
                table: "Payouts",
                column: "Id",
                filter: "[State] = 'AtProvider'");

            migrationBuilder.CreateIndex(
                name: "ByProvider",
                schema: "billing",
                table: "Payouts",
                column: "Id",
                filter: "[ConnectedId] <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_Payouts_BatchId_Id",
                schema: "billing",
                table: "Payouts",
                columns: new[] { "BatchId", "Id" },
                filter: "[BatchId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Payouts_SellerId_Id",
                schema: "billing",
                table: "Payouts",
                columns: new[] { "SellerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "Waiting",
                schema: "billing",
                table: "Payouts",
                columns: new[] { "Currency", "Id" },
                filter: "[State] = 'Requested'");

            migrationBuilder.CreateIndex(
                name: "IX_SellerIdentities_ActAt",
                schema: "billing",
                table: "SellerIdentities",
                column: "ActAt",
                filter: "[ActAt] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "Unseen",
                schema: "billing",
                table: "SellerQuarters",
                column: "SellerId",
                filter: "[Unseen] > 0");

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_Key",
                schema: "billing",
                table: "Transfers",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_OrderId",
                schema: "billing",
                table: "Transfers",
                column: "OrderId",
                filter: "[OrderId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_OwnerId_Currency_Id",
                schema: "billing",
                table: "Transfers",
                columns: new[] { "OwnerId", "Currency", "Id" });

            migrationBuilder.Sql(
                """
                EXEC('CREATE TRIGGER [billing].[TransfersStay] ON [billing].[Transfers] AFTER UPDATE, DELETE AS
                BEGIN
                    SET NOCOUNT ON;
                    THROW 50000, ''Transfers are never changed or deleted.'', 1;
                END')
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Balances",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "ClosedSellers",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "CompletedRuns",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "ConnectedAccounts",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "FormerPayoutAccounts",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "HeldSums",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "HoldObjections",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "IdentityChecks",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Inbox",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "JobLeases",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "MonthSums",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Orders",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "PayoutAccounts",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "PayoutBatches",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Payouts",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "PlanVersions",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "SellerIdentities",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "SellerPlans",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "SellerQuarters",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Sellers",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "TaxDetails",
                schema: "billing");

            migrationBuilder.DropTable(
                name: "Transfers",
                schema: "billing");
        }
    }
}
