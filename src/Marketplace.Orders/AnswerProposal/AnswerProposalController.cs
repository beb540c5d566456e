using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Orders.Steps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Orders.AnswerProposal;

/// <summary>The seller's open request: the buyer accepts or declines it, the seller withdraws it.</summary>
internal sealed class AnswerProposalController(OrdersDbContext db, TimeProvider clock, IOptions<OrdersOptions> options) : StepController<AnswerProposalForm>(db, clock)
{
    protected override IReadOnlyList<OrderStep> Steps => [OrderStep.AnswerProposal];

    [HttpGet("/orders/{number:number}/proposal")]
    public Task<IActionResult> Get() => Show(new AnswerProposalForm());

    [HttpPost("/orders/{number:number}/proposal")]
    public async Task<IActionResult> Post(AnswerProposalForm form)
    {
        var proposal = await Open(Db.Proposals);
        return await Take(form, form.Accept ? "You agreed. We'll tell the seller." : "The request is closed. Nothing has changed.", (order, actor) =>
        {
            if (proposal is null) throw new Kernel.Domain.RuleBroken(order.Obstacle(OrderStep.AnswerProposal));
            order.Answer(actor, proposal, form.Accept, options.Value.Terms, Now);
        });
    }

    protected override async Task<IActionResult> Show(AnswerProposalForm form)
    {
        form.Proposal = await Open(Db.Proposals.AsNoTracking());
        return await base.Show(form);
    }

    private Task<Proposal?> Open(IQueryable<Proposal> proposals) =>
        proposals.SingleOrDefaultAsync(p => Db.Orders.Where(o => o.Id == Number.Id).Select(o => o.OpenProposalId).Contains(p.Id));
}
