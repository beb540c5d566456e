using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Web;
using Marketplace.Orders.Domain;
using Marketplace.Orders.Persistence;
using Marketplace.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Orders.ChangeNote;

/// <summary>A party's private note about an order. Nobody else ever reads it, support included.</summary>
internal sealed class ChangeNoteController(OrdersDbContext db, TimeProvider clock) : FormController<ChangeNoteForm>
{
    [FromRoute]
    public Number Number { get; set; }

    [HttpGet("/orders/{number:number}/note")]
    public async Task<IActionResult> Get() => await Show(new ChangeNoteForm { Text = (await Find(db.Notes.AsNoTracking()))?.Text ?? "" });

    [HttpPost("/orders/{number:number}/note")]
    public async Task<IActionResult> Post(ChangeNoteForm form)
    {
        if (await Order() is not { } order) return NotFound();
        var (note, now) = (await Find(db.Notes), clock.GetUtcNow().UtcDateTime);
        if (note is not null && form.Text.Length == 0) db.Notes.Remove(note);
        else if (note is not null) (note.Text, note.ChangedAt) = (form.Text, now);
        else if (form.Text.Length > 0) db.Notes.Add(new PrivateNote { OrderId = order.Id, AuthorId = User.Id, Text = form.Text, ChangedAt = now });
        await db.SaveChangesAsync();
        this.Tell(form.Text.Length == 0 ? "Note deleted." : "Note saved. Only you can see it.");
        return Redirect($"/orders/{Number}");
    }

    protected override async Task<IActionResult> Show(ChangeNoteForm form)
    {
        if (await Order() is not { } order) return NotFound();
        ViewData[nameof(Side)] = order.BuyerId == User.Id ? Side.Buying : Side.Selling;
        return View("ChangeNote", new ChangeNotePage(Number, await Find(db.Notes.AsNoTracking()) is not null, form));
    }

    private async Task<Order?> Order() => await db.Orders.AsNoTracking().SingleOrDefaultAsync(o => o.Id == Number.Id) is { } order && order.ActorOf(User.Id) is not null ? order : null;

    private Task<PrivateNote?> Find(IQueryable<PrivateNote> notes)
    {
        var (order, me) = (Number.Id, User.Id);
        return notes.SingleOrDefaultAsync(n => n.OrderId == order && n.AuthorId == me);
    }
}
