using Marketplace.Contracts;
using Marketplace.Contracts.Billing;
using Marketplace.Contracts.Complaints;
using Marketplace.Contracts.Messages;
using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Offers;
using Marketplace.Contracts.Orders;
using Marketplace.Contracts.Reviews;

namespace Marketplace.Notices.Domain;

/// <summary>The group of a notice, by its event.</summary>
internal static class NoticeGroup
{
    /// <summary>What the law or the rules ask to be told is in no group that can be turned off, nor is a new kind of event before somebody decides.</summary>
    public static NoticeGroups Of(DomainEvent cause) => cause switch
    {
        OrderPlaced { Origin: OrderOrigin.Custom } or OrderConfirmed { PayBy: null } or OrderPaid or PaymentDeclined or OrderSent or OrderFinished or OrderCanceled
            or OrderRefunded or OrderPartlyRefunded or RepaymentOwed or CardPosted or CardAwaited or CardChanged or OrderAdded or ConfirmationAwaited or PaymentAwaited or BuyerSaidPaid or AddedOrderEnded or OrderClosingSoon
            or AmountReviewRequested or PaymentDisputed or DisputeWon or DisputeLost => NoticeGroups.Orders,
        MessageSent or MessageMissed => NoticeGroups.Messages,
        ReviewPublished or ReviewEdited or ReviewWithdrawn or ReviewReplied or ReviewUpdateRequested or FeedbackReminded => NoticeGroups.Reviews,
        ClaimOpened or SolutionOffered or SolutionAccepted or SolutionDeclined or AnswerAwaited or ReturnSent or ReturnReceived or ClaimEscalated or ClaimClosed
            or WithdrawalAddressGiven or WithdrawalReturnSent or WithdrawalCompleted or WithdrawalReturnAwaited or WithdrawalLapsed
            or CustomerReported or CustomerReportAnswered or CustomerReportDisputed or CustomerReportWithdrawn or CustomerReportLapsed
            or SolutionWithdrawn or ReturnAwaited or ReturnLapsed or RefundReported
            or DeletionRequested or DecisionAppealed or DeletionRequestClosed => NoticeGroups.Claims,
        OfferBack or OfferCheaper => NoticeGroups.Favourites,
        PayoutPaid or PayoutFailed or SellerLevelChanged => NoticeGroups.Selling,
        _ => NoticeGroups.Always,
    };
}
