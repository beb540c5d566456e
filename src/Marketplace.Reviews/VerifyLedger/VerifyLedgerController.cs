using Marketplace.Kernel.Web;
using Marketplace.Reviews.AppendToLedger;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace Marketplace.Reviews.VerifyLedger;

/// <summary>The page whose script checks the ledger in the reader's browser. The host's word is not needed for anything but the files.</summary>
[AllowAnonymous, OutputCache(PolicyName = SameForVisitors.Policy)]
internal sealed class VerifyLedgerController(ReviewsDbContext db, IOptions<ReviewsOptions> options) : Controller
{
    [HttpGet("/ledger/verify")]
    public async Task<IActionResult> Get(string? shop, CancellationToken cancel) =>
        View("VerifyLedger", new VerifyLedgerPage(shop, (await LedgerKeys.All(db, cancel)).FirstOrDefault()?.Verifier, options.Value.EnoughForRate));
}
