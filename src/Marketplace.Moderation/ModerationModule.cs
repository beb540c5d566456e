using Marketplace.Casework;
using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Guides;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Personal;
using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Kernel.Web;
using Marketplace.Moderation.DecideWave;
using Marketplace.Moderation.Demo;
using Marketplace.Moderation.DraftRequest;
using Marketplace.Moderation.EventHandlers;
using Marketplace.Moderation.ExportStatements;
using Marketplace.Moderation.Parts;
using Marketplace.Moderation.Persistence;
using Marketplace.Moderation.Personal;
using Marketplace.Moderation.ProposeSuspension;
using Marketplace.Moderation.Queues;
using Marketplace.Moderation.ReadCase;
using Marketplace.Moderation.ReadTransparency;
using Marketplace.Moderation.RemedyOrder;
using Marketplace.Moderation.RequestWave;
using Marketplace.Moderation.WriteAuditLog;
using Marketplace.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Moderation;

/// <summary>Registers the module.</summary>
public static class ModerationModule
{
    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddModeration(this WebApplicationBuilder host)
    {
        host.AddModule<ModerationDbContext, ModerationSqliteDbContext>(ModerationDbContext.SchemaName)
            .Options<ModerationOptions>("Moderation")
            .Cases<ModerationDbContext>()
            .Queue<RequestQueue>()
            .Queue<ReportQueue>()
            .Queue<AppealQueue>()
            .Queue<SuspensionQueue>()
            .Part<ReviewCasesPart>(Places.Review, 10)
            .Part<OrderDecisionsPart>(Places.Order, 35)
            .On<ReviewPublished, CopyReviewWhenPublished>()
            .On<ReviewEdited, NoteEditWhenReviewIsEdited>()
            .On<ReviewWithdrawn, CloseRequestWhenReviewIsWithdrawn>()
            .On<ShopOpened, CopySellerWhenShopOpens>()
            .On<ShopEdited, UpdateSellerWhenShopIsEdited>()
            .On<AccountClosed, ForgetPartyWhenAccountIsClosed>()
            .Navigation(Side.Selling, "Deletion requests", "/shop/deletion-requests", "shield-check", 45)
            .Work<SumDays.SumDays>()
            .Navigation(Side.Staff, "Weekly figures", "/admin/weeks", "graph-up", 55)
            .Navigation(Side.Staff, "Guide feedback", "/admin/guides", "book", 60)
            .Navigation(Side.Administration, "Audit log", "/admin/log", "list", 80)
            .Command<VerifyAuditLog.VerifyAuditLog>()
            .Command<RebuildFigures>()
            .Command<ReportYears>()
            .Command<PrintStatements>()
            .Demo<ModerationDemo>()
            .Demo<AuditLogDemo>();
        host.Services.AddScoped<RequestDrafts>().AddScoped<WaveReviews>().AddScoped<Statements>();
        host.Services.AddScoped<CasePages>().AddScoped<CaseWaves>().AddScoped<OrderRemedies>().AddScoped<SuspensionProposals>();
        host.Services.AddSingleton<IQuoteFigures, ModerationFigures>().AddSingleton<IReadDisputeBody, ReadDisputeBody>();
        host.Services.AddSingleton<AuditLogWriter>().AddSingleton<AuditLogFilter>();
        host.Services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<AuditLogFilter>());
        host.Services.AddScoped<IPersonalData, ModerationData>();
        return host;
    }
}
