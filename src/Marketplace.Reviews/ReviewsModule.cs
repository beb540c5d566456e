using Marketplace.Casework;
using Marketplace.Contracts;
using Marketplace.Contracts.Accounts;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Guides;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Personal;
using Marketplace.Contracts.Reviews;
using Marketplace.Events;
using Marketplace.Files.Drafts;
using Marketplace.Kernel.Web;
using Marketplace.Reviews.AppendToLedger;
using Marketplace.Reviews.DecideRefusal;
using Marketplace.Reviews.Demo;
using Marketplace.Reviews.Domain;
using Marketplace.Reviews.EventHandlers;
using Marketplace.Reviews.Parts;
using Marketplace.Reviews.Persistence;
using Marketplace.Reviews.Personal;
using Marketplace.Reviews.Shared;
using Marketplace.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Reviews;

/// <summary>Registers the module.</summary>
public static class ReviewsModule
{
    /// <summary>Adds the module to the host.</summary>
    public static WebApplicationBuilder AddReviews(this WebApplicationBuilder host)
    {
        var module = host.AddModule<ReviewsDbContext, ReviewsSqliteDbContext>(ReviewsDbContext.SchemaName);
        module.Options<ReviewsOptions>("Reviews");
        module.Options<LevelOptions>("Levels");
        module.Options<HintOptions>("Hints");
        module.On<OrderFinished, AllowReviewWhenOrderEnds>();
        module.On<OrderCanceled, AllowReviewWhenOrderEnds>();
        module.On<OrderRefunded, AllowReviewWhenOrderEnds>();
        module.On<OrderPartlyRefunded, NoteCompensation>();
        module.On<CardPosted, NoteCompensation>();
        module.On<ClaimClosed, NoteCompensation>();
        module.On<ShopOpened, CopySellerWhenShopOpens>();
        module.On<ShopEdited, UpdateSellerWhenShopIsEdited>();
        module.On<AccountClosed, ForgetPartyWhenAccountIsClosed>();
        module.On<DeletionRequested, MarkReviewWhileCaseIsOpen>();
        module.On<DecisionAppealed, MarkReviewWhileCaseIsOpen>();
        module.On<DeletionDecided, RuleReviewWhenDeletionIsDecided>();
        module.On<DeletionRequestClosed, MarkReviewWhileCaseIsOpen>();
        module.Part<OrderReviewPart>(Places.Order, 30);
        module.Part<OfferReviewsPart>(Places.Offer, 30);
        module.Part<OfferLevelPart>(Places.OfferSeller, 3);
        module.Part<LevelBadgePart>(Places.SellerSummary, 5);
        module.Part<HomeProofPart>(Places.HomeProof, 10)
            .Part<HomeReviewsPart>(Places.Home, 20);
        module.Part<UnansweredPart>(Places.SellerFigures, 40);
        module.Part<SellerMonthPart>(Places.SellerTop, 10);
        module.Part<CaseHintsPart>(Places.CaseHints, 10);
        module.Part<CaseReviewPart>(Places.Case, 10);
        module.Part<CaseReviewPart>(Places.Review, 20);
        module.Part<CaseRecordsPart>(Places.Case, 40);
        module.Part<CaseRecordsPart>(Places.Review, 25);
        module.Part<ClaimCaseReviewPart>(Places.ClaimCase, 5);
        module.Part<ClaimCaseReviewPart>(Places.CustomerReportCase, 5);
        module.Navigation(Side.Selling, "Reputation", "/shop/reputation", "star", 40);
        module.Navigation(Side.Staff, "Reviews", "/admin/reviews", "star", 30);
        module.Services.AddMemoryCache().AddScoped<Reputations>().AddScoped<HomeReviews>();
        module.Services.AddScoped<RebuildScores>().AddScoped<Levels>().AddScoped<Relations>().AddScoped<ReviewPictures>();
        module.Services.AddScoped<IReadReviews, ReviewTexts>();
        module.Services.AddSingleton<IQuoteFigures, ReviewsFigures>();
        module.Services.AddScoped<LedgerKeys>().AddScoped<LedgerProofs>();
        module.Services.AddSingleton<IReadLedger, NewestCheckpoint>();
        module.Work<AppendToLedger.AppendToLedger>();
        module.Work<LookAtLevels.LookAtLevels>();
        module.Queue<RefusalQueue>();
        module.Work<DestroyPictures.DestroyPictures>();
        module.Work<DeleteDrafts<ReviewsDbContext, ReviewPictureFile>>();
        module.Command<RebuildScores>();
        module.Command<RotateLedgerKey.RotateLedgerKey>();
        module.Command<VerifyReviews.VerifyReviews>();
        module.Demo<ReviewsDemo>();
        host.Services.AddScoped<IPersonalData, ReviewsData>();
        return host;
    }
}
