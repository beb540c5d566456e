using Marketplace.Events;
using Marketplace.Kernel.Domain;
using Marketplace.Kernel.Persistence;
using Marketplace.Kernel.Web;
using Marketplace.Ui;
using Marketplace.Web.Problem;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Mvc;

/// <summary>
/// Runs before every action. POSTs need an antiforgery token. A failed validation, a broken rule and a lost race return the same page with
/// an error at the field and everything that was typed. Afterwards the request waits for the events it caused.
/// </summary>
internal sealed class FormFilter(IAntiforgery antiforgery, Delivery delivery, IStringLocalizer<SharedResource> texts) : IAsyncActionFilter
{
    private const string Late = "Someone else has just changed this. Check the latest version, then try again.";
    private const string TooLarge = "Your form was too large, or we couldn't read it. Send fewer or smaller files, or a shorter text.";
    private const string Stale = "This page has been open for a long time. Your entries are still here: send the form again.";

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var method = context.HttpContext.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || context.Filters.OfType<IgnoreAntiforgeryTokenAttribute>().Any())
        {
            await next();
            return;
        }
        Delivery.Watch();
        var form = FormOf(context);
        if (await Unreadable(context.HttpContext) is var (sentence, status))
        {
            // Fields that were cut off do not count as missing.
            context.ModelState.ClearValidationState("");
            context.Result = await Refuse(context, form, new RuleBroken(sentence), status);
            return;
        }
        if (!context.ModelState.IsValid)
        {
            context.Result = await Refuse(context, form, null, StatusCodes.Status422UnprocessableEntity);
            return;
        }
        var done = await next();
        if (Broken(done.Exception) is { } broken)
        {
            done.ExceptionHandled = true;
            var refusal = broken.IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
            done.Result = await Refuse(context, form, broken, refusal);
        }
        else if (!context.ModelState.IsValid && done.Result is ViewResult { StatusCode: null } view)
        {
            view.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        await delivery.Settle();
    }

    /// <summary>Whether the POST could not be read or has no valid token.</summary>
    private async Task<(string Sentence, int Status)?> Unreadable(HttpContext http)
    {
        if (http.Items[FormReader.Unreadable] is int status) return (TooLarge, status);
        return await antiforgery.IsRequestValidAsync(http) ? null : (Stale, StatusCodes.Status400BadRequest);
    }

    private static object? FormOf(ActionExecutingContext context) => context.Controller is IFormController page
        ? context.ActionArguments.Values.FirstOrDefault(argument => page.FormType.IsInstanceOfType(argument))
        : null;

    private static RuleBroken? Broken(Exception? failure) => failure switch
    {
        RuleBroken broken => broken,
        _ when Database.IsLostRace(failure) => RuleBroken.Conflict(Late),
        _ => null,
    };

    private async Task<IActionResult> Refuse(ActionExecutingContext context, object? form, RuleBroken? broken, int status)
    {
        if (broken is not null)
        {
            var sentence = texts.Say(broken.Sentence);
            context.ModelState.AddModelError(broken.Field is null ? "" : $"Form.{broken.Field}", sentence);
            context.HttpContext.Items[ProblemController.Sentence] = sentence;
        }
        context.HttpContext.Response.StatusCode = status;
        if (context.Controller is not IFormController page) return new StatusCodeResult(status);
        context.HttpContext.RequestServices.GetServices<ModuleDbContext>().ToList().ForEach(db => db.ChangeTracker.Clear());
        var result = await page.ShowAgain(form);
        if (result is ViewResult view) view.StatusCode = status;
        return result;
    }
}
