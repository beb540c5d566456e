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
/// One case, until it is decided: whoever may decide it takes it and gives it back. Its own parties do not find it here, whatever their role.
/// </summary>
/// <typeparam name="TCase">The kind of case.</typeparam>
/// <typeparam name="TForm">The form of its decision.</typeparam>
/// <param name="db">The module's context.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="options">How long a case is kept.</param>
public abstract class CaseController<TCase, TForm>(ModuleDbContext db, TimeProvider clock, IOptions<CaseworkOptions> options) : FormController<TForm>
    where TCase : StaffCase, IStaffCase<TCase>
    where TForm : class, new()
{
    /// <summary>The case's number.</summary>
    [FromRoute]
    public Number Number { get; set; }

    /// <summary>The present, in UTC.</summary>
    protected DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Who decides.</summary>
    protected StaffMember Me => new(User.Id, User.Name);

    /// <summary>The kind's path, without a number.</summary>
    protected abstract string Root { get; }

    /// <summary>The case's own path.</summary>
    protected string Path => $"{Root}/{Number}";

    /// <inheritdoc/>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        base.OnActionExecuting(context);
        // Cases of every kind belong to the one queue.
        ViewData["Section"] = "/admin/cases";
    }

    /// <summary>Takes the case.</summary>
    [HttpPost("claim")]
    public Task<IActionResult> Claim() => Change(found => found.Claim(Me, options.Value.Lease, Now), "The case is yours.");

    /// <summary>Gives the case back.</summary>
    [HttpPost("release")]
    public Task<IActionResult> Release() => Change(found => found.Release(Me, Now), "The case is free for others.");

    /// <summary>The case, to be shown; null where there is none for this person.</summary>
    protected Task<TCase?> Look() => Find(db.Set<TCase>().AsNoTracking());

    /// <summary>The case, to be decided: whoever works on it keeps it. Null where there is none for this person.</summary>
    protected async Task<TCase?> GoOn()
    {
        var found = await Find(db.Set<TCase>());
        if (found is not null) await db.GoOnWith(found, Me.Id, options.Value.Lease, Now, HttpContext.RequestAborted);
        return found;
    }

    /// <summary>Saves what was decided, and shows the case again.</summary>
    protected async Task<IActionResult> Saved(string told)
    {
        await db.SaveChangesAsync();
        TempData[FlashMessage.Key] = told;
        return Redirect(Path);
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
