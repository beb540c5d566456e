using Marketplace.Contracts.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Marketplace.Accounts.Suspending;

/// <summary>
/// The one place that says what a suspended person may still do (rule ACC-5): read everything, look after their account, appeal, and go on with running
/// orders and their money. A person who closes their account may do the same. Every other form leads to the page that says why. A new form is refused until it is listed here.
/// </summary>
internal sealed class SuspensionFilter : IAuthorizationFilter
{
    /// <summary>Routes: <c>*</c> stands for one value, <c>**</c> for everything below.</summary>
    private static readonly string[][] Allowed =
    [
        .. new[]
        {
            // Their account, the appeal, and their notices.
            "account/**", "notices", "help/contact",
            // Running orders.
            "orders/*/amount", "orders/*/approval", "orders/*/cancellation", "orders/*/checkout", "orders/*/checkout/cancellation", "orders/*/claim", "orders/*/closing", "orders/*/delay", "orders/*/extra",
            "orders/*/evidence", "orders/*/files", "orders/*/hold-objection", "orders/*/messages", "orders/*/messages/*/contest", "orders/*/note", "orders/*/payment", "orders/*/proposal",
            "orders/*/receipt", "orders/*/refund", "orders/*/repayment", "orders/*/shipment", "orders/*/withdrawal/*", "orders/*/withdrawal/confirmation",
            // Their claims, and what others hold against them.
            "claims/*/files", "claims/*/messages", "claims/*/messages/*/contest", "claims/*/*", "customer-reports/*/*", "deletion-requests/*/appeal", "deletion-requests/*/statement",
            // What they have earned.
            "shop/earnings/**",
        }.Select(path => path.Split('/')),
    ];

    public static bool Allows(string template) => Array.Exists(Allowed, path => Matches(path, Parts(template)));

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var page = context.HttpContext.User switch
        {
            var person when person.HasClaim(claim => claim.Type == Suspended.Claim) => Suspended.Page,
            var person when person.HasClaim(claim => claim.Type == Closing.Claim) => Closing.Page,
            _ => null,
        };
        if (page is null) return;
        // Only what posts; error pages answer to every method.
        var posts = context.ActionDescriptor.ActionConstraints?.OfType<HttpMethodActionConstraint>().Any(c => c.HttpMethods.Contains("POST")) == true;
        if (posts && !Allows(context.ActionDescriptor.AttributeRouteInfo!.Template!)) context.Result = new RedirectResult(page);
    }

    private static string[] Parts(string template) => [.. template.TrimStart('/').Split('/').Select(part => part.StartsWith('{') ? "*" : part)];

    private static bool Matches(string[] path, string[] parts) => path[^1] == "**"
        ? parts.Length >= path.Length && Each(path[..^1], parts)
        : path.Length == parts.Length && Each(path, parts);

    private static bool Each(string[] path, string[] parts) => path.Zip(parts).All(pair => pair.First == pair.Second);
}
