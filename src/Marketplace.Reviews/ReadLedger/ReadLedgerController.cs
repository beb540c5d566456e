using Marketplace.Kernel.Web;
using Marketplace.Reviews.AppendToLedger;
using Marketplace.Reviews.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace Marketplace.Reviews.ReadLedger;

[AllowAnonymous, OutputCache(PolicyName = SameForVisitors.Policy)]
internal sealed class ReadLedgerController(ReviewsDbContext db, LedgerProofs proofs) : Controller
{
    [HttpGet("/ledger")]
    public async Task<IActionResult> Get(CancellationToken cancel) =>
        View("ReadLedger", new ReadLedgerPage(await proofs.Newest(cancel), await LedgerKeys.All(db, cancel)));
}
