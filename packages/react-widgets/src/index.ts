/**
 * Widgets of MOC Account and OPS-TA for React: headless hooks and the parts that wear them.
 *
 * @module
 */
export { AttendanceCalendar, type AttendanceCalendarProps } from './calendar/attendance-calendar.js';
export type { CalendarEvent, CalendarState } from './calendar/calendar-state.js';
export { DaySheet, type DaySheetProps } from './calendar/day-sheet.js';
export {
  type AttendanceCalendarModel,
  type AttendanceCalendarOptions,
  useAttendanceCalendar,
} from './calendar/use-attendance-calendar.js';
export type { CameraProblem } from './camera/camera-problem.js';
export type { CaptureEvent, CaptureState } from './camera/capture-state.js';
export { FaceCapture, type FaceCaptureProps } from './camera/face-capture.js';
export { type OpenCamera, openFrontCamera } from './camera/front-camera.js';
export { type FaceCaptureModel, type FaceCaptureOptions, useFaceCapture } from './camera/use-face-capture.js';
export { ClockPanel, type ClockPanelProps } from './clock/clock-panel.js';
export type { Attempt, ClockEvent, ClockState } from './clock/clock-state.js';
export { PositionCard, type PositionCardProps } from './clock/position-card.js';
export type { PositionEvent, PositionState } from './clock/position-state.js';
export { ProfileReminder, type ProfileReminderProps } from './clock/profile-reminder.js';
export { type ClockPanelModel, type ClockPanelOptions, useClockPanel } from './clock/use-clock-panel.js';
export { usePosition } from './clock/use-position.js';
export { Icon, type IconName } from './icons.js';
export type { LoadState } from './load/load-state.js';
export type { SendState } from './load/send-state.js';
export { useLoad } from './load/use-load.js';
export { Notice, type NoticeProps } from './notice.js';
export { type PartAttributes, type PartName, part, partNames } from './parts.js';
export { ProfilePhoto, type ProfilePhotoProps } from './profile/profile-photo.js';
export type { ProfileEvent, ProfileState } from './profile/profile-state.js';
export {
  type ProfilePhotoModel,
  type ProfilePhotoOptions,
  useProfilePhoto,
} from './profile/use-profile-photo.js';
export { type MocContext, MocProvider, type MocProviderProps, useMoc } from './provider/moc-provider.js';
export { ClarificationForm, type ClarificationFormProps } from './requests/clarification-form.js';
export { DateField, type DateFieldProps } from './requests/date-field.js';
export { forgetDrafts, hasDrafts } from './requests/drafts.js';
export { OfficialTravelForm, type OfficialTravelFormProps } from './requests/official-travel-form.js';
export { type ClarificationFormModel, useClarificationForm } from './requests/use-clarification-form.js';
export { type TravelFormModel, type TravelFormOptions, useTravelForm } from './requests/use-travel-form.js';
export { Sheet, type SheetProps } from './sheet.js';
export { SignInButton, type SignInButtonProps, signInUrl } from './sign-in/sign-in-button.js';
export { SignOutButton, type SignOutButtonProps } from './sign-in/sign-out-button.js';
export { type MocSessionModel, useMocSession } from './sign-in/use-moc-session.js';
export { Spinner } from './spinner.js';
export { overrideTexts, type TextOverrides, type Texts, texts } from './texts/index.js';
