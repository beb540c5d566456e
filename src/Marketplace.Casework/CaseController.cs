using Marketplace.Casework.Letters;
using Marketplace.Casework.Queue;
using Marketplace.Contracts.Accounts;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Casework;

/// <summary>
/// The page of one case: staff take it, release it and decide it. Its own parties get a 404, whatever their role.
/// </summary>
/// <typeparam name="TCase">The kind of case.</typeparam>
/// <typeparam name="TForm">The form of its decision.</typeparam>
/// <param name="db">The module's context.</param>
/// <param name="clock">The clock.</param>
/// <param name="options">The case options.</param>
public abstract class CaseController<TCase, TForm>(ModuleDbContext db, TimeProvider clock, IOptions<CaseworkOptions> options) : FormController<TForm>
    where TCase : StaffCase, IStaffCase<TCase>
    where TForm : class, new()
{
    /// <summary>The case's number.</summary>
    [FromRoute]
    public Number Number { get; set; }

    /// <summary>The current time, in UTC.</summary>
    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The signed-in staff member.</summary>
    protected StaffMember Me => new(User.Id, User.Name);

    /// <summary>The path of this kind of case, without a number.</summary>
    protected abstract string Root { get; }

    /// <summary>The case's own path.</summary>
    protected string Path => $"{Root}/{Number}";

    /// <summary>What the parties will read about the decision in the form; null if it isn't previewed.</summary>
    protected IReadOnlyList<PreviewLetter>? Preview { get; private set; }

    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        base.OnActionExecuting(context);
        // Cases of every kind are in the same queue.
        ViewData["Section"] = "/admin/cases";
    }

    /// <summary>Takes the case.</summary>
    [HttpPost("claim")]
    public Task<IActionResult> Claim() => Change(found => found.Claim(Me, options.Value.Lease, Now), "You've taken this case.");

    /// <summary>Releases the case.</summary>
    [HttpPost("release")]
    public Task<IActionResult> Release() => Change(found => found.Release(Me, Now), "You've released this case.");

    /// <summary>Gives the case to a colleague.</summary>
    /// <param name="to">The colleague's account number.</param>
    /// <param name="note">A note for the colleague.</param>
    /// <param name="staff">Reads who the colleagues are.</param>
    /// <param name="kinds">All kinds of cases.</param>
    [HttpPost("handover")]
    public async Task<IActionResult> HandOver(Number to, string? note, [FromServices] IReadStaff staff, [FromServices] IEnumerable<ICaseSource> kinds)
    {
        ArgumentNullException.ThrowIfNull(staff);
        var colleagues = await staff.Colleagues(kinds.First(k => k.Kind.Path == Root).Kind, User.Id, HttpContext.RequestAborted);
        var colleague = colleagues.SingleOrDefault(s => s.AccountId == to.Id);
        if (colleague is null) return await Change(_ => throw new RuleBroken("Choose a colleague."), "");
        return await Change(found => found.HandOver(Me, new(colleague.AccountId, colleague.UserName), note ?? "", Path, options.Value.Lease, Now), "You've handed over this case. Your colleague has been told.");
    }

    /// <summary>The case, to show it; null if this person can't see it.</summary>
    protected Task<TCase?> Look() => Find(db.Set<TCase>().AsNoTracking());

    /// <summary>The case, to decide it; extends the lease of whoever works on it. Null if this person can't see it.</summary>
    protected async Task<TCase?> GoOn()
    {
        var found = await Find(db.Set<TCase>());
        if (found is not null) await db.GoOnWith(found, Me.Id, options.Value.Lease, Now, HttpContext.RequestAborted);
        return found;
    }

    /// <summary>The case, to decide it. Null if this person can't see it.</summary>
    /// <param name="seen">The version that was shown.</param>
    /// <exception cref="RuleBroken">This person hasn't taken it, or it has changed meanwhile.</exception>
    protected async Task<TCase?> ToDecide(long? seen)
    {
        if (await GoOn() is not { } found) return null;
        found.DemandDecider(Me, Now);
        found.Expect(seen, "This case has changed. Read it again, then decide.");
        return found;
    }

    /// <summary>The head of the page.</summary>
    /// <param name="found">The case.</param>
    /// <param name="title">The heading.</param>
    /// <param name="outcome">The outcome, in English; null if undecided.</param>
    protected CaseHead HeadOf(TCase found, Sentence title, string? outcome)
    {
        ArgumentNullException.ThrowIfNull(found);
        return new(found, Path, title, found.IsQueued ? "Open" : outcome ?? "Open", found.IsQueued ? "stage stage-new" : "stage", Me, Now);
    }

    /// <summary>Saves the changes and shows the case again.</summary>
    protected async Task<IActionResult> Saved(string told)
    {
        await db.SaveChangesAsync();
        this.Tell(told);
        return Redirect(Path);
    }

    /// <summary>Shows the form again with the letters of a decision. The decision itself is discarded.</summary>
    protected Task<IActionResult> ShowPreview(TForm form, params IReadOnlyList<PreviewLetter> letters)
    {
        db.ChangeTracker.Clear();
        Preview = letters;
        return Show(form);
    }

    private Task<TCase?> Find(IQueryable<TCase> cases)
    {
        var id = Number.Id;
        return cases.Where(TCase.IsForeignTo(User.Id)).SingleOrDefaultAsync(c => c.Id == id);
    }

    private async Task<IActionResult> Change(Action<TCase> change, string told)
    {
        if (await Find(db.Set<TCase>()) is not { } found) return NotFound();
        change(found);
        return await Saved(told);
    }
}
