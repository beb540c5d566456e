using Marketplace.Contracts.Moderation;
using Marketplace.Contracts.Reviews;
using Marketplace.Kernel.Domain;

namespace Marketplace.Notices.EventHandlers;

/// <summary>The pages that notices link to.</summary>
internal static class Paths
{
    public const string Account = "/account";
    public const string Settings = "/account/notices";
    public const string Email = "/account/email";
    public const string Phone = "/account/phone";

    public const string Contact = "/help/contact";

    public const string Privacy = "/privacy";

    public const string Data = "/account/data";

    public const string Identity = "/shop/identity";

    public const string Reputation = "/shop/reputation";

    public const string Earnings = "/shop/earnings";

    public const string PayoutAccount = "/shop/earnings/account";

    public static string Question(long questionId) => $"{Contact}/{new Number(questionId)}";

    public static string StaffQuestion(long questionId) => $"/admin/questions/{new Number(questionId)}";

    public static string Order(long orderId) => $"/orders/{new Number(orderId)}";

    public static string Offer(long offerId) => $"/offers/{new Number(offerId)}";

    public static string Payment(long orderId) => $"/orders/{new Number(orderId)}/payment";

    /// <summary>The first picture of an offer, in a format that mail programs read.</summary>
    public static string PictureOf(long offerId) => $"/pictures/offers/{new Number(offerId)}";

    public static string Inquiry(long conversationId) => $"/conversations/{new Number(conversationId)}#conversation";

    public static string Conversation(long orderId) => $"/orders/{new Number(orderId)}#conversation";

    public static string Claim(long claimId) => $"/claims/{new Number(claimId)}";

    public static string CustomerReport(long reportId) => $"/customer-reports/{new Number(reportId)}";

    public static string Evidence(long orderId) => $"/orders/{new Number(orderId)}/evidence";

    public static string Repayment(long orderId) => $"/orders/{new Number(orderId)}/repayment";

    public static string Withdrawal(long orderId) => $"/orders/{new Number(orderId)}/withdrawal";

    public static string ReviewOf(long orderId) => $"/orders/{new Number(orderId)}/review";

    public static string Request(DeletionRequestSummary request) => $"/deletion-requests/{new Number(request.RequestId)}";

    public static string Appeal(DeletionRequestSummary request) => $"{Request(request)}/appeal";

    public static string Review(DeletionRequestSummary request) => $"/reviews/{new Number(request.ReviewId)}";

    public static string Review(ReviewSummary review) => $"/reviews/{new Number(review.ReviewId)}";
}
